package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.etabli.kernel.NotFoundException;
import org.etabli.network.DayNote;
import org.etabli.network.Venue;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** What the team must think of today: written, ticked off, thrown away. */
final class NotesCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient NotesDesk desk;
    private final FieldErrors errors = new FieldErrors();
    private final TextField text = errors.field("text", new TextField());
    private final Button more = new Button(new Icon("plus"), click -> write(true));
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("frontdesk.notes.none"));
    private transient @Nullable Venue venue;
    private transient LocalDate day = LocalDate.EPOCH;
    private final transient Map<UUID, Line> lines = new LinkedHashMap<>();
    private transient boolean drawn;

    private record Line(ListItem item, Checkbox tick) {
        void show(boolean done) {
            tick.setValue(done);
            item.setClassName("etb-done", done);
        }
    }

    NotesCard(NotesDesk desk) {
        this.desk = desk;
        addClassName("etb-card");
        more.setAriaLabel(getTranslation("frontdesk.notes.add"));
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        H2 title = new H2(getTranslation("frontdesk.notes"));
        title.addClassName("etb-grow");
        Div head = new Div(title, more);
        head.addClassName("etb-head");
        text.setPlaceholder(getTranslation("frontdesk.notes.example"));
        text.setAriaLabel(getTranslation("frontdesk.notes.add"));
        text.setMaxLength(200);
        text.setWidthFull();
        text.addKeyDownListener(Key.ENTER, pressed -> add());
        text.addKeyDownListener(Key.ESCAPE, pressed -> write(false));
        text.setVisible(false);
        list.addClassName("etb-notes");
        none.addClassNames("etb-sec", "etb-s13");
        add(head, list, none, text);
    }

    void show(Venue where, LocalDate when) {
        venue = where;
        day = when;
        List<DayNote> notes = desk.list(where, when);
        List<UUID> ids = notes.stream().map(DayNote::id).toList();
        // lines stay in place while only ticks change: who works with keys keeps the focus
        if (!drawn || !ids.equals(List.copyOf(lines.keySet()))) {
            drawn = true;
            lines.clear();
            list.removeAll();
            notes.forEach(note -> lines.put(note.id(), line(note)));
            lines.values().forEach(line -> list.add(line.item()));
            list.setVisible(!notes.isEmpty());
            none.setVisible(notes.isEmpty());
        }
        notes.forEach(note -> Objects.requireNonNull(lines.get(note.id())).show(note.done()));
    }

    private Line line(DayNote note) {
        Checkbox done = new Checkbox(note.text());
        done.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                settle(() -> desk.tick(note, change.getValue()));
            }
        });
        Button delete = new Button(new Icon("close"), click -> delete(note));
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        delete.setAriaLabel(getTranslation("frontdesk.notes.delete", note.text()));
        return new Line(new ListItem(done, delete), done);
    }

    private void delete(DayNote note) {
        settle(() -> desk.delete(note));
        Notices.done(getTranslation("frontdesk.notes.deleted"), () -> {
            desk.restore(note);
            look();
        });
    }

    /** A note that a colleague threw away meanwhile is gone: nothing more to do about it. */
    private void settle(Runnable deed) {
        try {
            deed.run();
        } catch (NotFoundException gone) {
            Notices.done(getTranslation("frontdesk.notes.gone"));
        }
        look();
    }

    private void write(boolean writing) {
        errors.clear();
        text.clear();
        text.setVisible(writing);
        if (writing) {
            text.focus();
        } else {
            more.focus();
        }
    }

    private void add() {
        Venue where = venue;
        if (where != null && errors.accept(() -> desk.add(where, day, text.getValue()))) {
            write(true);
            look();
        }
    }

    private void look() {
        Venue where = venue;
        if (where != null) {
            show(where, day);
        }
    }
}
