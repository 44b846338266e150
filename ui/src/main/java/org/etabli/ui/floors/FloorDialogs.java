package org.etabli.ui.floors;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.etabli.kernel.FloorId;
import org.etabli.network.Venue;
import org.etabli.resource.FloorSheet;
import org.etabli.ui.component.Words;

/** What is asked before a floor is made, renamed, drawn anew or removed, and before a plan is left unsaved. */
final class FloorDialogs {

    private final FloorDesk desk;
    private final PlanEdits edits;

    FloorDialogs(FloorDesk desk, PlanEdits edits) {
        this.desk = desk;
        this.edits = edits;
    }

    void create(Venue venue, List<FloorSheet> floors, SerializableConsumer<FloorId> open) {
        int next = floors.stream()
                .mapToInt(sheet -> sheet.floor().level() + 1)
                .max()
                .orElse(0);
        new FloorDialog(null, next, draft -> open.accept(desk.create(venue.id(), draft))).open();
    }

    void rename(FloorSheet sheet, SerializableConsumer<Runnable> change) {
        new FloorDialog(sheet.floor(), 0, draft -> change.accept(() -> desk.rename(sheet, draft))).open();
    }

    void draw(FloorSheet sheet) {
        new DrawingDialog(file -> desk.read(sheet.floor().id(), file), edits::draw).open();
    }

    /** Its places are taken off first, which can be undone. */
    void empty(PlanDraft draft) {
        ConfirmDialog ask = new ConfirmDialog(
                Words.say(
                        "floors.empty.title",
                        draft.now().placed().size(),
                        draft.sheet().floor().name()),
                Words.say("floors.empty.text"),
                Words.say("floors.empty.do"),
                confirmed -> edits.takeAllOff());
        ask.setCancelable(true);
        ask.setCancelText(Words.say("settings.cancel"));
        ask.open();
    }

    /** An empty floor goes for good, so this is asked. */
    void remove(FloorSheet sheet, Command remove) {
        ConfirmDialog ask = new ConfirmDialog(
                Words.say("floors.remove.title", sheet.floor().name()),
                Words.say("floors.remove.text"),
                Words.say("floors.remove"),
                confirmed -> remove.execute());
        ask.setCancelable(true);
        ask.setCancelText(Words.say("settings.cancel"));
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }

    /** @param save says whether it could be saved */
    void leave(BooleanSupplier save, Command leave, Command stay) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(Words.say("floors.leave.title"));
        ask.setText(Words.say("floors.leave.text", edits.unsaved()));
        ask.setConfirmText(Words.say("floors.leave.save"));
        ask.addConfirmListener(confirmed -> {
            if (save.getAsBoolean()) {
                leave.execute();
            }
        });
        ask.setRejectable(true);
        ask.setRejectText(Words.say("floors.leave.drop"));
        ask.addRejectListener(rejected -> leave.execute());
        ask.setCancelable(true);
        ask.setCancelText(Words.say("floors.leave.stay"));
        ask.addCancelListener(stayed -> stay.execute());
        ask.open();
    }
}
