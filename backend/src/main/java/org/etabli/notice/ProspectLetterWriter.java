package org.etabli.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.InvitationWriter.Entry;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.plan.Plans;
import org.etabli.prospect.Enquiries;
import org.etabli.prospect.Prospect;
import org.etabli.reservation.ReservationDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to who asked a venue something; the secret of her link is made here. */
@Component
class ProspectLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Enquiries enquiries;
    private final Venues venues;
    private final Plans plans;
    private final InvitationWriter invitations;

    ProspectLetterWriter(
            Stationery stationery, Enquiries enquiries, Venues venues, Plans plans, InvitationWriter invitations) {
        this.stationery = stationery;
        this.enquiries = enquiries;
        this.venues = venues;
        this.plans = plans;
        this.invitations = invitations;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.PROSPECT;
    }

    /** Empty when she is forgotten, or has given the day back before she was told of it. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return enquiries
                .find(new ProspectId(row.subject()))
                .filter(prospect -> row.kind() != NoticeKind.TRIAL_DAY || prospect.trial() != null)
                .flatMap(prospect -> stationery.sheet(row, reader(prospect)).map(sheet -> letter(sheet, prospect)));
    }

    @Override
    public String subject(Sheet sheet) {
        return sheet.own("subject", venues.get(told(sheet).venue()).name());
    }

    private static ToldOfProspect told(Sheet sheet) {
        return sheet.told(ToldOfProspect.class);
    }

    private Letter letter(Sheet sheet, Prospect prospect) {
        NoticeKind kind = sheet.kind();
        ToldOfProspect told = told(sheet);
        Venue venue = venues.get(prospect.venue());
        Instant visit = told.visitAt();
        ReservationDetails trial =
                kind == NoticeKind.TRIAL_DAY ? enquiries.trialOf(prospect).orElse(null) : null;
        TimeSlot slot = trial != null ? trial.slot() : visit == null ? null : TimeSlot.of(visit, Prospect.VISIT);
        PlanId plan = kind == NoticeKind.OFFER ? told.plan() : null;
        String offered = plan == null ? "" : plans.get(plan).name().in(sheet.language());
        Link link = sheet.link(
                kind.key("link"),
                plan != null
                        ? "/join/" + plan + "?prospect=" + enquiries.issueLink(prospect.id())
                        : "/visit/" + enquiries.issueLink(prospect.id()));
        return sheet.letter(
                        Sender.of(venue),
                        subject(sheet),
                        sheet.own("lead", venue.name(), offered),
                        facts(sheet, venue, kind == NoticeKind.OFFER ? null : slot, prospect),
                        List.of(remark(sheet, visit != null)),
                        link,
                        sheet.say("notice.enquiry.footer", venue.name()))
                .with(invitation(sheet, prospect, venue, trial, link.address()));
    }

    private static String remark(Sheet sheet, boolean comes) {
        return sheet.kind() == NoticeKind.ENQUIRY && comes ? sheet.own("visit") : sheet.own("what");
    }

    private static List<Fact> facts(Sheet sheet, Venue venue, @Nullable TimeSlot slot, Prospect prospect) {
        List<Fact> facts = new ArrayList<>();
        if (slot != null) {
            LocalSlot local = LocalSlot.of(slot, venue.zone());
            facts.add(sheet.fact("notice.fact.when", sheet.say("notice.when.day", local.day(), local)));
        }
        facts.add(sheet.fact("notice.fact.where", InvitationWriter.place(venue)));
        if (venue.directions() != null && slot != null) {
            facts.add(sheet.fact("notice.fact.directions", venue.directions()));
        }
        if (slot == null && prospect.message() != null) {
            facts.add(sheet.fact("notice.enquiry.message", prospect.message()));
        }
        return facts;
    }

    private @Nullable Invitation invitation(
            Sheet sheet, Prospect prospect, Venue venue, @Nullable ReservationDetails trial, String address) {
        Entry entry = entry(sheet, prospect, trial);
        return entry == null
                ? null
                : invitations.write(
                        entry,
                        sheet.reader(),
                        venue,
                        sheet.say(trial != null ? "notice.trial_day.summary" : "notice.enquiry.summary", venue.name()),
                        sheet.say("notice.about", address));
    }

    /** The entry of the visit, taken back with it; the day of a trial has its own. */
    private static @Nullable Entry entry(Sheet sheet, Prospect prospect, @Nullable ReservationDetails trial) {
        ToldOfProspect told = told(sheet);
        Instant visit = told.visitAt();
        Instant writtenAt = sheet.row().writtenAt();
        if (trial != null) {
            return new Entry(
                    trial.id().value(), trial.sequence(), trial.slot(), ImmutableStatus.VEVENT_CONFIRMED, writtenAt);
        }
        if (visit == null || sheet.kind() == NoticeKind.OFFER) {
            return null;
        }
        boolean cancelled = sheet.kind() == NoticeKind.VISIT_CANCELLED;
        return new Entry(
                prospect.id().value(),
                told.visitSequence() + (cancelled ? 1 : 0),
                TimeSlot.of(visit, Prospect.VISIT),
                cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                writtenAt);
    }

    /** Herself, as far as she has said who she is. */
    private static Reader reader(Prospect prospect) {
        return new Reader(
                new MemberId(prospect.id().value()),
                prospect.fullName(),
                prospect.email(),
                Phrasebook.nearest(prospect.locale()));
    }
}
