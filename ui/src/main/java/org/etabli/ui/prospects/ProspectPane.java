package org.etabli.ui.prospects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.plan.Plan;
import org.etabli.prospect.Onboarding;
import org.etabli.prospect.Prospect;
import org.etabli.prospect.ProspectEvent;
import org.etabli.prospect.Stage;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** Everything about one person who asked: how to reach her, what comes next, what one can do, what happened. */
final class ProspectPane extends Div {

    private static final long serialVersionUID = 1L;
    private final transient ProspectDesk desk;
    private final transient Prospect prospect;
    private final transient Venue venue;
    private final Command changed;

    /** @param changed called after anything was done */
    ProspectPane(ProspectDesk desk, Prospect prospect, Command changed) {
        this.desk = desk;
        this.prospect = prospect;
        this.venue = desk.venueOf(prospect);
        this.changed = changed;
        addClassName("etb-prospect-pane");
        add(head(), doings());
        if (prospect.message() != null) {
            Paragraph message = new Paragraph(prospect.message());
            message.addClassName("etb-prospect-said");
            add(part("prospects.message", message));
        }
        if (prospect.stage().isOpen()) {
            add(next());
        }
        MemberId member = prospect.member();
        if (member != null) {
            onboarding(member);
        }
        add(note(), history());
    }

    private Component head() {
        Button back = new Button(
                getTranslation("prospects.back"),
                new Icon("arrow-left"),
                click -> UI.getCurrent().navigate(ProspectsView.PATH));
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        back.addClassName("etb-phoneonly");
        Span stage = new Span(
                prospect.lostReason() == null
                        ? getTranslation("prospects.stage." + prospect.stage().name())
                        : getTranslation("prospects.lost.because", prospect.lostReason()));
        stage.addClassNames("etb-s13", "etb-sec");
        Div title = new Div(new H2(prospect.fullName()), stage);
        title.addClassNames("etb-row", "etb-wrap");
        Div reach = new Div(new Anchor("mailto:" + prospect.email(), prospect.email()));
        reach.addClassNames("etb-row", "etb-wrap", "etb-s13");
        if (prospect.phone() != null) {
            reach.add(new Anchor("tel:" + prospect.phone().replaceAll("[^+0-9]", ""), prospect.phone()));
        }
        reach.add(new Span(getTranslation(
                "prospects.row",
                venue.name(),
                Words.date(prospect.createdAt().atZone(venue.zone()).toLocalDate()))));
        Div head = new Div(back, title, reach);
        TimeSlot visit = prospect.visit();
        if (visit != null) {
            head.add(fact("calendar", "prospects.visit", visit));
        }
        desk.trialOf(prospect).ifPresent(trial -> head.add(fact("desk", "prospects.trial", trial.slot())));
        head.addClassName("etb-prospect-head");
        return head;
    }

    private Component fact(String icon, String key, TimeSlot slot) {
        LocalSlot local = LocalSlot.of(slot, venue.zone());
        Div line = new Div(new Icon(icon), new Span(getTranslation(key, local.day(), local)));
        line.addClassName("etb-row");
        return line;
    }

    private Component doings() {
        Div doings = new Div();
        doings.addClassNames("etb-row", "etb-wrap");
        if (!prospect.stage().isOpen()) {
            if (prospect.stage() == Stage.LOST) {
                doings.add(new Button(getTranslation("prospects.reopen"), click -> move(Stage.ENQUIRY)));
            } else if (prospect.member() != null) {
                doings.add(new Anchor("members/" + prospect.member(), getTranslation("prospects.member")));
            }
            return doings;
        }
        boolean mine = desk.isMe(prospect.keeper());
        if (prospect.trial() == null) {
            doings.add(new Button(getTranslation("prospects.trial.give"), click -> askForTrial()));
        }
        List<Plan> plans = desk.offered(prospect);
        if (!plans.isEmpty()) {
            Button offer = new Button(
                    getTranslation("prospects.offer"),
                    click -> new OfferDialog(prospect, plans, plan -> {
                                desk.offer(prospect.id(), plan.id());
                                Notices.done(getTranslation("prospects.offered", prospect.email()));
                                changed.execute();
                            })
                            .open());
            offer.addThemeVariants(ButtonVariant.PRIMARY);
            doings.add(offer);
        }
        Button keep = new Button(getTranslation(mine ? "prospects.unkeep" : "prospects.keep"), click -> {
            desk.keep(prospect.id(), !mine);
            changed.execute();
        });
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        Button lost = new Button(
                getTranslation("prospects.lose"), click -> new LostDialog(prospect.fullName(), this::lose).open());
        lost.addThemeVariants(ButtonVariant.TERTIARY);
        doings.add(keep, lost);
        String keeper = desk.name(prospect.keeper());
        if (!mine && !keeper.isEmpty()) {
            Span who = new Span(getTranslation("prospects.kept", keeper));
            who.addClassNames("etb-s13", "etb-sec");
            doings.add(who);
        }
        return doings;
    }

    private void askForTrial() {
        new TrialDialog(prospect.fullName(), desk.today(), this::giveTrial).open();
    }

    private boolean giveTrial(LocalDate day) {
        return switch (desk.giveTrial(prospect.id(), day)) {
            case ReservationOutcome.Confirmed(var given) -> {
                Notices.done(getTranslation("prospects.trial.given", prospect.email()));
                changed.execute();
                yield true;
            }
            case ReservationOutcome.Refused refused -> {
                Notices.refused(refused.first());
                yield false;
            }
        };
    }

    private void lose(String reason) {
        Stage before = prospect.stage();
        desk.move(prospect.id(), Stage.LOST, reason);
        Notices.done(getTranslation("prospects.closed", prospect.fullName()), () -> move(before));
        changed.execute();
    }

    private void move(Stage stage) {
        desk.move(prospect.id(), stage, null);
        changed.execute();
    }

    private Component next() {
        FieldErrors errors = new FieldErrors();
        TextField step = errors.field("nextStep", new TextField(getTranslation("prospects.next")));
        step.setValue(Objects.requireNonNullElse(prospect.nextStep(), ""));
        step.setMaxLength(200);
        step.addClassName("etb-grow");
        DatePicker on = errors.field("nextOn", Calendars.picker(getTranslation("prospects.next.day")));
        on.setValue(prospect.nextOn());
        on.setClearButtonVisible(true);
        Button save = new Button(getTranslation("settings.save"), click -> {
            if (errors.accept(() -> desk.plan(prospect.id(), step.getValue(), on.getValue()))) {
                Notices.done(getTranslation("prospects.next.saved"));
                changed.execute();
            }
        });
        Div line = new Div(step, on, save);
        line.addClassNames("etb-row", "etb-wrap", "etb-prospect-next");
        return line;
    }

    private void onboarding(MemberId member) {
        List<Onboarding.Progress> steps = desk.progress(prospect.operator(), member);
        if (steps.isEmpty()) {
            return;
        }
        Div all = new Div();
        steps.forEach(each -> {
            Checkbox box = new Checkbox(each.step().title(), each.done());
            box.addValueChangeListener(
                    change -> desk.tick(prospect.operator(), each.step().id(), member, change.getValue()));
            all.add(box);
        });
        all.addClassNames("etb-col", "etb-prospect-steps");
        add(part("prospects.onboarding", all));
    }

    private Component note() {
        FieldErrors errors = new FieldErrors();
        TextArea words = errors.field("note", new TextArea(getTranslation("prospects.note")));
        words.setMaxLength(2000);
        words.setWidthFull();
        Button write = new Button(getTranslation("prospects.note.write"), click -> {
            if (errors.accept(() -> desk.note(prospect.id(), words.getValue()))) {
                changed.execute();
            }
        });
        Div note = new Div(words, write);
        note.addClassNames("etb-col", "etb-prospect-note");
        return note;
    }

    private Component history() {
        Div all = new Div();
        all.getElement().setAttribute("role", "list");
        desk.events(prospect.id()).forEach(event -> all.add(line(event)));
        Div asked = happened(getTranslation("prospects.event.asked"), "", prospect.createdAt());
        all.add(asked);
        return part("prospects.history", all);
    }

    private Component line(ProspectEvent event) {
        return happened(said(event), desk.name(event.author()), event.at());
    }

    private Div happened(String said, String author, Instant at) {
        var local = at.atZone(venue.zone());
        String when = getTranslation("prospects.at", Words.date(local.toLocalDate()), local);
        Span about = new Span(author.isEmpty() ? when : getTranslation("prospects.by", when, author));
        about.addClassNames("etb-s13", "etb-sec");
        Span words = new Span(said);
        words.addClassName("etb-prospect-said");
        Div line = new Div(words, about);
        line.addClassName("etb-prospect-line");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private String said(ProspectEvent event) {
        String detail = event.detail();
        return switch (event.kind()) {
            case NOTE -> detail;
            case STAGE -> getTranslation("prospects.event.stage." + detail);
            case VISIT ->
                detail.isEmpty() ? getTranslation("prospects.event.visit.cancelled") : visitSaid(Instant.parse(detail));
            case TRIAL ->
                detail.isEmpty()
                        ? getTranslation("prospects.event.trial.cancelled")
                        : getTranslation("prospects.event.trial", Words.date(LocalDate.parse(detail)));
            case OFFER -> getTranslation("prospects.event.offer", desk.planName(detail, getLocale()));
        };
    }

    private String visitSaid(Instant at) {
        LocalSlot local = LocalSlot.of(TimeSlot.of(at, Prospect.VISIT), venue.zone());
        return getTranslation("prospects.event.visit", local.day(), local);
    }

    private Div part(String key, Component content) {
        Div part = new Div(new H3(getTranslation(key)), content);
        part.addClassName("etb-prospect-part");
        return part;
    }
}
