package org.etabli.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.TimeSlot;
import org.etabli.member.MemberDetails;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to who asked a venue something; the secret of her link is made here. */
@Component
class ProspectLetterWriter implements Correspondent {

    private final Enquiries enquiries;
    private final Venues venues;
    private final Plans plans;
    private final InvitationWriter invitations;
    private final Phrasebook phrasebook;
    private final Clock clock;
    private final JsonMapper json;
    private final String publicUrl;

    ProspectLetterWriter(
            Enquiries enquiries,
            Venues venues,
            Plans plans,
            InvitationWriter invitations,
            Phrasebook phrasebook,
            Clock clock,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.enquiries = enquiries;
        this.venues = venues;
        this.plans = plans;
        this.invitations = invitations;
        this.phrasebook = phrasebook;
        this.clock = clock;
        this.json = json;
        this.publicUrl = publicUrl;
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
                .map(prospect -> letter(row, prospect));
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldOfProspect told = told(row);
        return phrasebook.say(
                reader.locale(),
                row.kind().key("subject"),
                venues.get(told.venue()).name());
    }

    private ToldOfProspect told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfProspect.class);
    }

    private Letter letter(OutboxRow row, Prospect prospect) {
        NoticeKind kind = row.kind();
        ToldOfProspect told = told(row);
        Venue venue = venues.get(prospect.venue());
        MemberDetails reader = reader(prospect);
        Locale language = reader.locale();
        Instant visit = told.visitAt();
        ReservationDetails trial =
                kind == NoticeKind.TRIAL_DAY ? enquiries.trialOf(prospect).orElse(null) : null;
        TimeSlot slot = trial != null ? trial.slot() : visit == null ? null : TimeSlot.of(visit, Prospect.VISIT);
        PlanId plan = kind == NoticeKind.OFFER ? told.plan() : null;
        String offered = plan == null ? "" : plans.get(plan).name().in(language);
        String address = publicUrl
                + (plan != null
                        ? "/join/" + plan + "?prospect=" + enquiries.issueLink(prospect.id())
                        : "/visit/" + enquiries.issueLink(prospect.id()));
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, kind.key("lead"), venue.name(), offered),
                facts(venue, language, kind == NoticeKind.OFFER ? null : slot, prospect),
                remarks(kind, language, visit != null),
                new Link(phrasebook.say(language, kind.key("link")), address),
                phrasebook.say(language, "notice.enquiry.footer", venue.name()),
                invitation(row, told, prospect, venue, reader, trial, address),
                null);
    }

    private List<String> remarks(NoticeKind kind, Locale language, boolean comes) {
        return kind == NoticeKind.ENQUIRY
                ? List.of(phrasebook.say(language, comes ? "notice.enquiry.visit" : "notice.enquiry.what"))
                : List.of(phrasebook.say(language, kind.key("what")));
    }

    private List<Fact> facts(Venue venue, Locale language, @Nullable TimeSlot slot, Prospect prospect) {
        List<Fact> facts = new ArrayList<>();
        if (slot != null) {
            LocalSlot local = LocalSlot.of(slot, venue.zone());
            facts.add(new Fact(
                    phrasebook.say(language, "notice.fact.when"),
                    phrasebook.say(language, "notice.when.day", local.day(), local)));
        }
        facts.add(new Fact(phrasebook.say(language, "notice.fact.where"), InvitationWriter.place(venue)));
        if (venue.directions() != null && slot != null) {
            facts.add(new Fact(phrasebook.say(language, "notice.fact.directions"), venue.directions()));
        }
        if (slot == null && prospect.message() != null) {
            facts.add(new Fact(phrasebook.say(language, "notice.enquiry.message"), prospect.message()));
        }
        return facts;
    }

    /** The entry of the visit, taken back with it; the day of a trial has its own. */
    private @Nullable Invitation invitation(
            OutboxRow row,
            ToldOfProspect told,
            Prospect prospect,
            Venue venue,
            MemberDetails reader,
            @Nullable ReservationDetails trial,
            String address) {
        Instant visit = told.visitAt();
        Entry entry;
        if (trial != null) {
            entry = new Entry(
                    trial.id().value(),
                    trial.sequence(),
                    trial.slot(),
                    ImmutableStatus.VEVENT_CONFIRMED,
                    row.writtenAt());
        } else if (visit != null && row.kind() != NoticeKind.OFFER) {
            boolean cancelled = row.kind() == NoticeKind.VISIT_CANCELLED;
            entry = new Entry(
                    prospect.id().value(),
                    told.visitSequence() + (cancelled ? 1 : 0),
                    TimeSlot.of(visit, Prospect.VISIT),
                    cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                    row.writtenAt());
        } else {
            return null;
        }
        String summary = phrasebook.say(
                reader.locale(), trial != null ? "notice.trial_day.summary" : "notice.enquiry.summary", venue.name());
        return invitations.write(
                entry, reader, venue, summary, phrasebook.say(reader.locale(), "notice.about", address));
    }

    /** Herself, as far as she has said who she is. */
    private MemberDetails reader(Prospect prospect) {
        return new MemberDetails(
                new MemberId(prospect.id().value()),
                prospect.firstName(),
                prospect.lastName(),
                prospect.email(),
                prospect.phone(),
                null,
                Phrasebook.nearest(prospect.locale()),
                null,
                false,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
