package org.etabli.ui.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Objects;
import org.etabli.kernel.OperatorId;
import org.etabli.member.Contact.Knowing;
import org.etabli.ui.component.FieldErrors;

/** What the team wants to remember of her, written so that she may read it. */
final class NotesPart extends Part {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;
    private final SerializableBiConsumer<OperatorId, String> save;

    /** @param operatorName empty where there is one operator only */
    NotesPart(
            List<Knowing> known,
            SerializableFunction<OperatorId, String> operatorName,
            SerializableBiConsumer<OperatorId, String> save) {
        super("people.notes");
        this.save = save;
        known.forEach(knowing -> {
            Div note = new Div();
            note.addClassName("etb-note");
            read(note, knowing, operatorName.apply(knowing.operator()));
            add(note);
        });
    }

    private void read(Div note, Knowing knowing, String operator) {
        note.removeAll();
        if (!operator.isEmpty()) {
            Span whose = new Span(operator);
            whose.addClassNames("etb-small", "etb-sec");
            note.add(whose);
        }
        String words = knowing.note();
        Paragraph text = new Paragraph(words == null ? getTranslation("people.notes.none") : words);
        text.addClassName("etb-s13");
        if (words == null) {
            text.addClassName("etb-sec");
        }
        Button edit = new Button(
                getTranslation(words == null ? "people.notes.write" : "people.notes.edit"),
                click -> write(note, knowing, operator));
        edit.addThemeVariants(ButtonVariant.SMALL);
        note.add(text, edit);
    }

    private void write(Div note, Knowing knowing, String operator) {
        note.removeAll();
        FieldErrors errors = new FieldErrors();
        TextArea text = errors.field("note", new TextArea());
        text.setAriaLabel(getTranslation("people.notes"));
        text.setHelperText(getTranslation("people.notes.help"));
        text.setMaxLength(LONGEST);
        text.setValue(Objects.requireNonNullElse(knowing.note(), ""));
        text.setWidthFull();
        text.focus();
        Button keep = new Button(
                getTranslation("people.save"),
                click -> errors.accept(() -> save.accept(knowing.operator(), text.getValue())));
        keep.addThemeVariants(ButtonVariant.SMALL);
        Button leave = new Button(getTranslation("settings.cancel"), click -> read(note, knowing, operator));
        leave.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Div foot = new Div(keep, leave);
        foot.addClassName("etb-row");
        note.add(text, foot);
    }
}
