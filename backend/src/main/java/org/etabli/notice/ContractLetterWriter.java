package org.etabli.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Sender;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.springframework.stereotype.Component;

/** Writes what was agreed about a contract, so that nobody learns of it from an invoice. */
@Component
class ContractLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Venues venues;
    private final Senders senders;
    private final Plans plans;

    ContractLetterWriter(Stationery stationery, Venues venues, Senders senders, Plans plans) {
        this.stationery = stationery;
        this.venues = venues;
        this.senders = senders;
        this.plans = plans;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.CONTRACT;
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery.sheet(row).map(this::letter);
    }

    @Override
    public String subject(Sheet sheet) {
        ToldOfContract told = sheet.told(ToldOfContract.class);
        return sheet.say(
                "notice.contract.subject." + told.word(), plans.get(told.plan()).name());
    }

    private Letter letter(Sheet sheet) {
        ToldOfContract told = sheet.told(ToldOfContract.class);
        Plan plan = plans.get(told.plan());
        PlanId nextId = told.nextPlan();
        String name = plan.name().in(sheet.language());
        String next = nextId == null ? "" : plans.get(nextId).name().in(sheet.language());
        Sender sender = sender(told, plan);
        return sheet.letter(
                sender,
                subject(sheet),
                sheet.say("notice.contract.lead." + told.word(), name, told.effectiveOn(), next),
                facts(sheet, told, next.isEmpty() ? name : next),
                List.of(sheet.say("notice.contract.what")),
                sheet.link("notice.contract.link", "/membership"),
                sheet.say("notice.contract.footer", sender.name()));
    }

    private static List<Fact> facts(Sheet sheet, ToldOfContract told, String plan) {
        List<Fact> facts = new ArrayList<>();
        facts.add(sheet.fact("notice.joining.plan", plan));
        facts.add(sheet.fact("notice.contract.from", sheet.say("notice.contract.day", told.effectiveOn())));
        LocalDate until = told.until();
        if (until != null) {
            facts.add(sheet.fact("notice.contract.back", sheet.say("notice.contract.day", until)));
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
