package org.etabli.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was agreed about a contract, so that nobody learns of it from an invoice. */
@Component
class ContractLetterWriter implements Correspondent {

    private final Members members;
    private final Venues venues;
    private final Senders senders;
    private final Plans plans;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    ContractLetterWriter(
            Members members,
            Venues venues,
            Senders senders,
            Plans plans,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.members = members;
        this.venues = venues;
        this.senders = senders;
        this.plans = plans;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.CONTRACT;
    }

    /** Empty for who has no address. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        MemberDetails reader = members.get(row.recipient());
        return reader.email() == null ? Optional.empty() : Optional.of(letter(row, reader));
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldOfContract told = told(row);
        return phrasebook.say(
                reader.locale(),
                "notice.contract.subject." + told.word(),
                plans.get(told.plan()).name().in(reader.locale()));
    }

    private ToldOfContract told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfContract.class);
    }

    private Letter letter(OutboxRow row, MemberDetails reader) {
        ToldOfContract told = told(row);
        Locale language = reader.locale();
        Plan plan = plans.get(told.plan());
        PlanId nextId = told.nextPlan();
        String next = nextId == null ? "" : plans.get(nextId).name().in(language);
        Sender sender = sender(told, plan);
        return new Letter(
                row.id(),
                sender,
                reader,
                null,
                subject(row, reader),
                phrasebook.say(
                        language,
                        "notice.contract.lead." + told.word(),
                        plan.name().in(language),
                        told.effectiveOn(),
                        next),
                facts(told, plan, next, language),
                List.of(phrasebook.say(language, "notice.contract.what")),
                new Link(phrasebook.say(language, "notice.contract.link"), publicUrl + "/membership"),
                phrasebook.say(language, "notice.contract.footer", sender.name()),
                null,
                null);
    }

    private List<Fact> facts(ToldOfContract told, Plan plan, String next, Locale language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                phrasebook.say(language, "notice.joining.plan"),
                next.isEmpty() ? plan.name().in(language) : next));
        facts.add(new Fact(
                phrasebook.say(language, "notice.contract.from"),
                phrasebook.say(language, "notice.contract.day", told.effectiveOn())));
        LocalDate until = told.until();
        if (until != null) {
            facts.add(new Fact(
                    phrasebook.say(language, "notice.contract.back"),
                    phrasebook.say(language, "notice.contract.day", until)));
        }
        return facts;
    }

    /** Her venue, or the first of the operator. */
    private Sender sender(ToldOfContract told, Plan plan) {
        return Optional.ofNullable(told.homeVenueId())
                .map(VenueId::new)
                .flatMap(venues::find)
                .map((Venue venue) -> Sender.of(venue))
                .orElseGet(() -> senders.of(plan.operator()));
    }
}
