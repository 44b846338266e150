package org.etabli.ui.faults;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.etabli.fault.Fault;
import org.etabli.fault.FaultProposal.State;
import org.etabli.fault.FaultState;
import org.etabli.network.Venue;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;

/** One fault: what was said and by whom, how it stands, who was told of it, what can be done. */
final class FaultCard extends Div {

    private static final long serialVersionUID = 1L;
    private final transient FaultDesk desk;
    private final transient Venue venue;
    private final transient Fault fault;
    private final Command changed;

    FaultCard(FaultDesk desk, Venue venue, Fault fault, Map<State, Integer> told, Command changed) {
        this.desk = desk;
        this.venue = venue;
        this.fault = fault;
        this.changed = changed;
        addClassNames("etb-card", "etb-breakdown");
        getElement().setAttribute("role", "listitem");
        add(head(), new Paragraph(fault.description()), by());
        if (!told.isEmpty()) {
            add(counts(told));
        }
        if (fault.state().isPending()) {
            add(doings());
        }
    }

    private Component head() {
        H3 name = new H3(desk.name(fault));
        name.addClassName("etb-grow");
        String word = getTranslation("faults.state." + fault.state());
        Div head = new Div(
                name,
                switch (fault.state()) {
                    case OPEN -> new StatusBadge(Status.WAIT, word);
                    case CONFIRMED -> new StatusBadge(Status.BROKEN, word);
                    case DISMISSED, REPAIRED -> new StatusBadge(Status.PAST, word);
                });
        head.addClassNames("etb-row", "etb-wrap");
        return head;
    }

    private Component by() {
        Div line = new Div(new Span(getTranslation(
                "faults.by",
                fault.reporterName() == null ? "" : fault.reporterName(),
                Words.date(fault.reportedAt().atZone(venue.zone()).toLocalDate()))));
        line.addClassNames("etb-row", "etb-wrap", "etb-s13", "etb-sec");
        if (fault.reporterEmail() != null) {
            line.add(new Anchor("mailto:" + fault.reporterEmail(), fault.reporterEmail()));
        }
        if (fault.hasPhoto()) {
            line.add(photo());
        }
        Instant back = fault.expectedAt();
        if (fault.state() == FaultState.CONFIRMED && back != null) {
            line.add(new Span(getTranslation(
                    "faults.back.on", Words.date(back.atZone(venue.zone()).toLocalDate()))));
        }
        return line;
    }

    private Component photo() {
        return new Anchor(
                DownloadHandler.fromInputStream(download -> desk.photo(fault.id())
                        .map(bytes -> new DownloadResponse(
                                new ByteArrayInputStream(bytes), "etabli.jpg", "image/jpeg", bytes.length))
                        .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND.getCode()))),
                AttachmentType.DOWNLOAD,
                getTranslation("faults.photo"));
    }

    private Component counts(Map<State, Integer> told) {
        Paragraph counts = new Paragraph(getTranslation(
                "faults.told",
                told.values().stream().mapToInt(Integer::intValue).sum(),
                Arrays.stream(State.values())
                        .filter(told::containsKey)
                        .map(state -> getTranslation("faults.told." + state, told.get(state)))
                        .collect(Collectors.joining(" · "))));
        counts.addClassName("etb-s13");
        return counts;
    }

    private Component doings() {
        Div doings = new Div();
        doings.addClassNames("etb-row", "etb-wrap");
        boolean manages = desk.manages(venue);
        if (fault.state() == FaultState.OPEN) {
            if (manages) {
                doings.add(primary("faults.confirm", this::confirm));
            }
            doings.add(new Button(getTranslation("faults.dismiss"), click -> {
                desk.dismiss(fault.id());
                done("faults.dismissed");
            }));
        } else if (manages) {
            doings.add(primary("faults.repair", () -> {
                desk.repair(fault.id());
                done("faults.repaired");
            }));
            doings.add(new Button(getTranslation("faults.expect"), click -> confirm()));
        }
        return doings;
    }

    private Button primary(String key, Command action) {
        Button button = new Button(getTranslation(key), click -> action.execute());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void confirm() {
        new ConfirmDialog(fault, desk.name(fault), desk.today(venue), (reason, back) -> {
                    if (fault.state() == FaultState.OPEN) {
                        desk.confirm(venue, fault.id(), reason, back);
                        done("faults.confirmed");
                    } else {
                        desk.expect(venue, fault.id(), back);
                        done("faults.expected");
                    }
                })
                .open();
    }

    private void done(String key) {
        Notices.done(getTranslation(key, desk.name(fault)));
        changed.execute();
    }
}
