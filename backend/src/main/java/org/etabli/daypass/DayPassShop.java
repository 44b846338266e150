package org.etabli.daypass;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.billing.OnlineSales;
import org.etabli.billing.PassInvoices;
import org.etabli.kernel.OperatorId;
import org.etabli.network.HalfDays;
import org.etabli.network.Venue;
import org.etabli.plan.Measure;
import org.etabli.plan.Packs;
import org.etabli.plan.Plan;
import org.etabli.reservation.DayPart;
import org.etabli.reservation.DeskPasses;
import org.etabli.reservation.PassDay;
import org.etabli.resource.ResourceKind;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/** What a venue sells by the day to people without an account. */
@Service
public class DayPassShop {

    private static final int DAYS = 14;

    private final Packs packs;
    private final DeskPasses desks;
    private final HalfDays halves;
    private final OnlineSales sales;
    private final PassInvoices invoices;
    private final Clock clock;

    DayPassShop(Packs packs, DeskPasses desks, HalfDays halves, OnlineSales sales, PassInvoices invoices, Clock clock) {
        this.packs = packs;
        this.desks = desks;
        this.halves = halves;
        this.sales = sales;
        this.invoices = invoices;
        this.clock = clock;
    }

    /** The parts of a day that are sold there; none where nobody could pay. */
    public List<DayPart> parts(Venue venue) {
        return Stream.of(DayPart.values())
                .filter(part -> find(venue, part).isPresent())
                .toList();
    }

    /** As {@link #find(Venue, DayPart)}, for all of a day. */
    public Optional<Plan> find(Venue venue) {
        return find(venue, DayPart.DAY);
    }

    /**
     * The cheapest public pack that holds one day of a desk, or half a day, and nothing else, where somehow it can be paid
     * for; halves only where the venue says when its morning ends.
     */
    public Optional<Plan> find(Venue venue, DayPart part) {
        if (!takesCards(venue.operator()) && !paysAtDesk(venue.operator())
                || part.isHalf() && halves.noon(venue.id()).isEmpty()) {
            return Optional.empty();
        }
        long wanted = part.isHalf() ? 1 : 2;
        LocalDate today = clock.instant().atZone(venue.zone()).toLocalDate();
        return packs.listPublic(venue.operator()).stream()
                .filter(pack ->
                        pack.sale().venues().isEmpty() || pack.sale().venues().contains(venue.id()))
                .filter(pack -> holds(pack, wanted))
                .min(Comparator.comparing(pack -> pack.feeOn(today)));
    }

    private static boolean holds(Plan pack, long halfDays) {
        return pack.allowances().size() == 1
                && pack.allowanceFor(ResourceKind.DESK)
                        .filter(desk -> desk.measure() == Measure.HALF_DAYS
                                && Long.valueOf(halfDays).equals(desk.amount()))
                        .isPresent();
    }

    /** The next two weeks, as far as one may reserve ahead. */
    public List<PassDay> days(Venue venue, DayPart part) {
        return desks.days(venue, part, clock.instant().atZone(venue.zone()).toLocalDate(), DAYS);
    }

    /** The day; empty when nobody may reserve for it yet. */
    public Optional<PassDay> day(Venue venue, DayPart part, LocalDate day) {
        return desks.days(venue, part, day, 1).stream().findFirst();
    }

    public boolean takesCards(OperatorId operator) {
        return sales.takesCards(operator);
    }

    public boolean paysAtDesk(OperatorId operator) {
        return sales.paysAtDesk(operator);
    }

    /** The VAT that is in the price of the day. */
    public Money vatIn(Plan pack, LocalDate day) {
        return invoices.vatIn(pack, day);
    }
}
