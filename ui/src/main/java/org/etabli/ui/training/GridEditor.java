package org.etabli.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Name;
import org.etabli.training.EvaluationGrid;
import org.etabli.training.GridDraft;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** The gestures that a course looks at, as its author writes them; without any the course is taught without. */
final class GridEditor extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;
    private static final int LONGEST = 40;

    private final FieldErrors errors = new FieldErrors();
    private final List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Button more = new Button(getTranslation("grid.more"), new Icon("plus"), click -> {
        add((Name) null);
        lines.getLast().french.focus();
    });
    private boolean english;

    private static final class Line extends Div {

        private static final long serialVersionUID = 1L;
        private final TextField french = new TextField();
        private final TextField inEnglish = new TextField();
        private final Button remove = new Button(new Icon("trash"));

        private Line() {
            french.setMaxLength(LONGEST);
            inEnglish.setMaxLength(LONGEST);
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            addClassName("etb-grid-line");
            add(french, inEnglish, remove);
        }
    }

    GridEditor(@Nullable EvaluationGrid known) {
        addClassNames("etb-form-part", "etb-quiz-editor");
        Paragraph lead = new Paragraph(
                known == null
                        ? getTranslation("grid.lead")
                        : getTranslation("grid.lead") + " " + getTranslation("grid.version", known.version()));
        lead.addClassNames("etb-s13", "etb-sec");
        list.addClassName("etb-grid-lines");
        more.addThemeVariants(ButtonVariant.SMALL);
        add(new H2(getTranslation("grid.title")), lead, list, more);
        if (known != null) {
            known.gestures().forEach(gesture -> add(gesture.title()));
        }
        count();
    }

    /** Whether the course is told in English as well. */
    void speakEnglish(boolean spoken) {
        english = spoken;
        count();
    }

    /** Whether every gesture is complete; those that are not say what is wrong with them. */
    boolean isComplete() {
        return errors.accept(this::read);
    }

    /**
     * The gestures as they stand; null without any.
     *
     * @throws InvalidInputException when one of them is not complete
     */
    @Nullable
    GridDraft read() {
        List<Name> gestures = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            Line line = lines.get(n);
            if (line.french.getValue().isBlank()) {
                throw new InvalidInputException("gesture" + (n + 1), "required");
            }
            gestures.add(GridDraft.gesture(line.french.getValue(), line.inEnglish.getValue()));
        }
        return gestures.isEmpty() ? null : new GridDraft(gestures);
    }

    private void add(@Nullable Name known) {
        Line line = new Line();
        if (known != null) {
            line.french.setValue(known.french());
            line.inEnglish.setValue(Objects.requireNonNullElse(known.english(), ""));
        }
        line.remove.addClickListener(click -> {
            lines.remove(line);
            list.remove(line);
            count();
            more.focus();
        });
        lines.add(line);
        list.add(line);
        count();
    }

    private void count() {
        errors.clear();
        for (int n = 0; n < lines.size(); n++) {
            Line line = lines.get(n);
            errors.field("gesture" + (n + 1), line.french).setAriaLabel(getTranslation("grid.gesture", n + 1));
            line.french.setPlaceholder(getTranslation("grid.gesture", n + 1));
            line.inEnglish.setAriaLabel(getTranslation("grid.gesture-en", n + 1));
            line.inEnglish.setPlaceholder(getTranslation("grid.gesture-en", n + 1));
            line.inEnglish.setVisible(english);
            line.remove.setAriaLabel(getTranslation("grid.remove", n + 1));
        }
        more.setEnabled(lines.size() < MOST);
    }
}
