package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.etabli.kernel.LocalSlot;
import org.etabli.network.Venue;
import org.etabli.training.AttendanceSheets;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** Which session it is, and what is done with it as a whole. */
final class SessionHead extends Div {

    private static final long serialVersionUID = 1L;
    private final transient TrainingDesk desk;
    private final transient GroupDesk group;
    private final transient TrainingSession session;
    private final Command changed;

    SessionHead(TrainingDesk desk, GroupDesk group, TrainingSession session, String trainer, Command changed) {
        this.desk = desk;
        this.group = group;
        this.session = session;
        this.changed = changed;
        addClassName("etb-eval-title");
        Venue venue = desk.venue(session.venue());
        LocalSlot slot = SessionWords.slot(session, venue);
        Div path = new Div(
                new Anchor("training-sessions", getTranslation("eval.sessions")),
                new Icon("chevron-right"),
                new Span(getTranslation("eval.day", slot.day())));
        path.addClassNames("etb-row", "etb-sec", "etb-eval-path");
        Div facts = new Div(
                SessionWords.fact("clock", getTranslation("eval.hours", slot)),
                SessionWords.fact("pin", venue.name()),
                SessionWords.fact("person", trainer),
                SessionWords.fact(
                        "people", getTranslation("eval.taken", session.placed(), session.places(), session.waiting())));
        facts.addClassNames("etb-row", "etb-wrap", "etb-eval-facts");
        Div words = new Div(path, new H2(SessionWords.title(session)), facts);
        words.addClassName("etb-grow");
        state(words, venue);
        Div deeds = new Div();
        deeds.addClassNames("etb-row", "etb-wrap");
        if (!session.isCancelled() && session.slot().start().isAfter(desk.now())) {
            deeds.add(edit(), callOff());
        }
        Button write = new Button(
                getTranslation("eval.write"), new Icon("mail"), click -> new MessageDialog(group, session).open());
        write.addClassName("etb-neutral");
        write.setEnabled(session.placed() > 0);
        deeds.add(write, sheet());
        add(words, deeds);
    }

    private void state(Div words, Venue venue) {
        SessionWords.toDecide(session, venue, desk.now())
                .ifPresent(sentence -> words.add(new StatusBadge(Status.WAIT, sentence)));
        var reason = session.whyNot();
        if (reason != null) {
            words.add(
                    new StatusBadge(Status.CLOSED, getTranslation("sessions.called-off")),
                    SessionWords.fact("info", Words.say(reason)));
        }
    }

    private Component sheet() {
        Locale reader = getLocale();
        Anchor sheet = new Anchor();
        sheet.setHref(
                DownloadHandler.fromInputStream(asked -> {
                    AttendanceSheets.Sheet file = group.print(session, reader);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.name(),
                            "application/pdf",
                            file.content().length);
                }),
                AttachmentType.DOWNLOAD);
        sheet.add(new Icon("download"), new Span(getTranslation("eval.sheet")));
        sheet.addClassNames("etb-btn", "etb-neutral");
        return sheet;
    }

    private Button edit() {
        return new Button(getTranslation("sessions.edit"), click -> new SessionDialog(desk, session, changed).open());
    }

    private Button callOff() {
        return new Button(
                getTranslation("sessions.call-off"),
                click -> new ReasonDialog(
                                getTranslation("sessions.call-off"),
                                getTranslation("sessions.call-off.text"),
                                reason -> {
                                    int invoiced = desk.callOff(session, reason);
                                    if (invoiced > 0) {
                                        Notices.failed(getTranslation("sessions.invoiced", invoiced));
                                    }
                                    changed.execute();
                                })
                        .open());
    }
}
