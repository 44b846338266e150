package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.member.NewVisitor;
import org.etabli.network.Venue;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.shell.Icon;

/** Finds who stands before the desk, by name or badge, or takes down the name of who was never here. */
final class WhoField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient WalkInDesk desk;
    private final transient Venue venue;
    private final SerializableRunnable changed;
    private final FieldErrors errors = new FieldErrors();
    private final ComboBox<MemberDetails> known = new ComboBox<>();
    private final Button unknown = new Button(getTranslation("frontdesk.who.new"), new Icon("person-plus"));
    private final TextField firstName = errors.field("firstName", new TextField());
    private final TextField lastName = errors.field("lastName", new TextField());
    private final EmailField email = errors.field("email", new EmailField());
    private final Div fresh = new Div();

    WhoField(WalkInDesk desk, Venue venue, SerializableRunnable changed) {
        this.desk = desk;
        this.venue = venue;
        this.changed = changed;
        addClassName("etb-who");
        search();
        unknown.addThemeVariants(ButtonVariant.TERTIARY);
        unknown.addClassName("etb-who-new");
        unknown.addClickListener(click -> takeDown(""));
        firstName.setLabel(getTranslation("frontdesk.who.first-name"));
        lastName.setLabel(getTranslation("frontdesk.who.last-name"));
        email.setLabel(getTranslation("frontdesk.who.email"));
        email.setHelperText(getTranslation("frontdesk.who.email.help"));
        firstName.setMaxLength(80);
        lastName.setMaxLength(80);
        email.setMaxLength(254);
        Div names = new Div(firstName, lastName);
        names.addClassName("etb-who-names");
        fresh.add(names, email);
        fresh.addClassName("etb-who");
        fresh.setVisible(false);
        add(known, unknown, fresh);
    }

    /** Whom she chose among those who are known. */
    Optional<MemberId> member() {
        return known.isVisible() ? Optional.ofNullable(known.getValue()).map(MemberDetails::id) : Optional.empty();
    }

    boolean isNew() {
        return fresh.isVisible();
    }

    /** The member, made known first where she was not; empty while a field does not fit, which then says so. */
    Optional<MemberId> settle() {
        if (!isNew()) {
            return member();
        }
        MemberId[] welcome = new MemberId[1];
        boolean done = errors.accept(() -> welcome[0] = desk.welcome(
                venue, new NewVisitor(firstName.getValue(), lastName.getValue(), email.getValue(), getLocale())));
        if (!done) {
            return Optional.empty();
        }
        // from now on she is known: whatever comes next does not take her down twice
        MemberId member = Objects.requireNonNull(welcome[0]);
        fresh.setVisible(false);
        known.setVisible(true);
        unknown.setVisible(true);
        known.setValue(desk.get(member));
        return Optional.of(member);
    }

    private void search() {
        known.setLabel(getTranslation("frontdesk.who"));
        known.setPlaceholder(getTranslation("frontdesk.who.placeholder"));
        known.setWidthFull();
        known.setAutofocus(true);
        known.setItemLabelGenerator(MemberDetails::fullName);
        known.setRenderer(new ComponentRenderer<>(WhoField::line));
        known.setItems(query ->
                desk.search(venue, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        known.setAllowCustomValue(true);
        known.addCustomValueSetListener(typed -> takeDown(typed.getDetail()));
        known.addValueChangeListener(change -> changed.run());
    }

    private static Div line(MemberDetails member) {
        Span mail = new Span(Objects.requireNonNullElse(member.email(), ""));
        mail.addClassName("etb-under");
        return new Div(new Span(member.fullName()), mail);
    }

    /** A name that nobody bears is that of somebody new. */
    private void takeDown(String name) {
        String[] words = name.strip().split("\\s+", 2);
        firstName.setValue(words[0]);
        lastName.setValue(words.length > 1 ? words[1] : "");
        known.clear();
        known.setVisible(false);
        unknown.setVisible(false);
        fresh.setVisible(true);
        (words[0].isEmpty() ? firstName : words.length > 1 ? email : lastName).focus();
        changed.run();
    }
}
