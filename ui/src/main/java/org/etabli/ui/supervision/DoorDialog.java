package org.etabli.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.Objects;
import org.etabli.access.Door;
import org.etabli.access.DoorDraft;
import org.etabli.kernel.DoorId;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** What a door is called, what is behind it, and how early it opens. */
final class DoorDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 80;

    private final FieldErrors errors = new FieldErrors();
    private final TextField name = errors.field("name", new TextField(getTranslation("doors.name")));
    private final Select<Resource> behind = new Select<>();
    private final IntegerField early = errors.field("earlyMinutes", new IntegerField(getTranslation("doors.early")));

    private DoorDialog(DoorDesk desk, Venue venue, String title, SerializableConsumer<DoorDraft> save, Command saved) {
        setHeaderTitle(title);
        setWidth("min(460px, 100vw - 32px)");
        name.setMaxLength(LONGEST);
        behind.setLabel(getTranslation("doors.behind"));
        behind.setHelperText(getTranslation("doors.behind.help"));
        behind.setEmptySelectionAllowed(true);
        behind.setEmptySelectionCaption(getTranslation("doors.behind.venue"));
        behind.setItems(desk.rooms(venue));
        behind.setItemLabelGenerator(room -> room == null ? getTranslation("doors.behind.venue") : room.name());
        early.setStepButtonsVisible(true);
        early.setStep(5);
        early.setValue(DoorDraft.USUAL_EARLY_MINUTES);
        early.setHelperText(getTranslation("doors.early.help", DoorDraft.MOST_EARLY_MINUTES));
        Div form = new Div(name, behind, early);
        form.addClassName("etb-form");
        add(form);
        Button keep = new Button(getTranslation("doors.save"), click -> {
            if (errors.accept(() -> save.accept(draft()))) {
                Notices.done(getTranslation("doors.saved", name.getValue()));
                close();
                saved.execute();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("doors.cancel"), click -> close()), keep);
    }

    static DoorDialog adding(DoorDesk desk, Venue venue, Command saved) {
        DoorId id = DoorId.next();
        return new DoorDialog(desk, venue, Words.say("doors.new"), draft -> desk.add(id, venue, draft), saved);
    }

    static DoorDialog changing(DoorDesk desk, Venue venue, Door door, Command saved) {
        DoorDialog dialog = new DoorDialog(desk, venue, door.name(), draft -> desk.change(door, draft), saved);
        dialog.name.setValue(door.name());
        dialog.early.setValue((int) door.early().toMinutes());
        desk.rooms(venue).stream().filter(room -> room.id().equals(door.room())).forEach(dialog.behind::setValue);
        return dialog;
    }

    private DoorDraft draft() {
        Resource room = behind.getValue();
        return new DoorDraft(
                name.getValue(), room == null ? null : room.id(), Objects.requireNonNullElse(early.getValue(), -1));
    }
}
