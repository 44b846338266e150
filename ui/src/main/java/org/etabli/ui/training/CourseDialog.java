package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.Input;
import org.etabli.network.Operator;
import org.etabli.training.Course;
import org.etabli.training.CourseDraft;
import org.etabli.training.CourseTerms;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A course: what it is in both languages, what it leads to, for how many and how much, and what it looks at and asks. */
final class CourseDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int TITLE = 120;
    private static final int DESCRIPTION = 2000;

    private final FieldErrors errors = new FieldErrors();
    private final TextField title = errors.field("title", new TextField(getTranslation("courses.title-fr")));
    private final TextField titleEn = errors.field("titleEn", new TextField(getTranslation("courses.title-en")));
    private final TextArea text = errors.field("description", new TextArea(getTranslation("courses.text-fr")));
    private final TextArea textEn = errors.field("descriptionEn", new TextArea(getTranslation("courses.text-en")));
    private final CheckboxGroup<AuthorisationType> grants =
            errors.field("grants", new CheckboxGroup<>(getTranslation("courses.grants")));
    private final BigDecimalField price = errors.field("price", new BigDecimalField(getTranslation("courses.price")));
    private final IntegerField least = number("minPlaces", "courses.least");
    private final IntegerField most = number("maxPlaces", "courses.most");
    private final CourseTermsFields terms;
    private final GridEditor grid;
    private final QuizEditor quiz;
    private final CourseId id;
    private final transient CourseDesk desk;
    private final transient Operator operator;
    private final transient @Nullable Course known;

    /** @param known the course that is changed, or null for a new one */
    CourseDialog(CourseDesk desk, Operator operator, @Nullable Course known, Command done) {
        this.desk = desk;
        this.operator = operator;
        this.known = known;
        this.id = known == null ? CourseId.next() : known.id();
        this.terms = new CourseTermsFields(errors, desk, operator, known == null ? CourseTerms.USUAL : known.terms());
        this.quiz = new QuizEditor(
                errors,
                known == null ? null : desk.evaluation().quiz(known.id()).orElse(null));
        this.grid = new GridEditor(
                known == null ? null : desk.evaluation().grid(known.id()).orElse(null));
        setHeaderTitle(getTranslation(known == null ? "courses.new" : "courses.edit-one"));
        setWidth("min(620px, 100vw - 32px)");
        shape();
        show();
        Div form = new Div(pair(title, titleEn), text, textEn, grants, price, pair(least, most), terms, grid, quiz);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation(known == null ? "courses.create" : "settings.save"), click -> {
            if (grid.isComplete() && quiz.isComplete() && errors.accept(this::keep)) {
                close();
                done.execute();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        title.focus();
    }

    private void shape() {
        title.setMaxLength(TITLE);
        titleEn.setMaxLength(TITLE);
        text.setMaxLength(DESCRIPTION);
        textEn.setMaxLength(DESCRIPTION);
        price.setSuffixComponent(new Span(operator.currency().toCurrency().getSymbol(getLocale())));
        price.setHelperText(getTranslation("courses.price.help"));
        List<AuthorisationType> types = desk.types(operator.id());
        grants.setItems(types);
        grants.setItemLabelGenerator(type -> type.validMonths() == null
                ? getTranslation("courses.grants-for-good", type.name())
                : getTranslation("sessions.opens-for", type.name(), type.validMonths()));
        grants.setVisible(!types.isEmpty());
        titleEn.addValueChangeListener(change -> {
            quiz.speakEnglish(!change.getValue().isBlank());
            grid.speakEnglish(!change.getValue().isBlank());
        });
    }

    private void show() {
        Course course = known;
        least.setValue(course == null ? 1 : course.minPlaces());
        most.setValue(course == null ? 8 : course.maxPlaces());
        price.setValue(
                course == null
                        ? Money.zero(operator.currency()).getAmount()
                        : course.price().getAmount());
        if (course != null) {
            title.setValue(course.title().french());
            titleEn.setValue(Objects.requireNonNullElse(course.title().english(), ""));
            var description = course.description();
            if (description != null) {
                text.setValue(description.french());
                textEn.setValue(Objects.requireNonNullElse(description.english(), ""));
            }
            grants.setValue(course.grants().stream().collect(Collectors.toSet()));
        }
    }

    private void keep() {
        CourseDraft draft = new CourseDraft(
                CourseDraft.title(title.getValue(), titleEn.getValue()),
                CourseDraft.description(text.getValue(), textEn.getValue()),
                Money.of(operator.currency(), Input.chosen("price", price.getValue()), RoundingMode.HALF_UP),
                Input.chosen("minPlaces", least.getValue()),
                Input.chosen("maxPlaces", most.getValue()),
                terms.read(),
                grants.getValue().stream().map(AuthorisationType::id).collect(Collectors.toSet()));
        if (known == null) {
            desk.create(id, operator.id(), draft);
        } else {
            desk.change(id, draft);
        }
        desk.evaluation().put(id, quiz.read(), grid.read());
    }

    private IntegerField number(String name, String label) {
        IntegerField field = errors.field(name, new IntegerField(getTranslation(label)));
        field.setStepButtonsVisible(true);
        field.setMin(1);
        return field;
    }

    static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("etb-pair");
        return pair;
    }
}
