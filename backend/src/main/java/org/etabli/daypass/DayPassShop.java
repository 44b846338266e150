package org.etabli.daypass;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.OnlineSales;
import org.etabli.billing.PassInvoices;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Venue;
import org.etabli.plan.Measure;
import org.etabli.plan.Packs;
import org.etabli.plan.Plan;
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
    private final OnlineSales sales;
    private final PassInvoices invoices;
    private final Clock clock;

    DayPassShop(Packs packs, DeskPasses desks, OnlineSales sales, PassInvoices invoices, Clock clock) {
        this.packs = packs;
        this.desks = desks;
        this.sales = sales;
        this.invoices = invoices;
        this.clock = clock;
    }

    /** The cheapest public pack that holds one day of a desk and nothing else, where somehow it can be paid for. */
    public Optional<Plan> find(Venue venue) {
        if (!takesCards(venue.operator()) && !paysAtDesk(venue.operator())) {
            return Optional.empty();
        }
        LocalDate today = clock.instant().atZone(venue.zone()).toLocalDate();
        return packs.listPublic(venue.operator()).stream()
                .filter(pack ->
                        pack.sale().venues().isEmpty() || pack.sale().venues().contains(venue.id()))
                .filter(DayPassShop::isOneDay)
                .min(Comparator.comparing(pack -> pack.feeOn(today)));
    }

    private static boolean isOneDay(Plan pack) {
        return pack.allowances().size() == 1
                && pack.allowanceFor(ResourceKind.DESK)
                        .filter(desk -> desk.measure() == Measure.HALF_DAYS
                                && Long.valueOf(2).equals(desk.amount()))
                        .isPresent();
    }

    /** The next two weeks, as far as one may reserve ahead. */
    public List<PassDay> days(Venue venue) {
        return desks.days(venue, clock.instant().atZone(venue.zone()).toLocalDate(), DAYS);
    }

    /** The day; empty when nobody may reserve for it yet. */
    public Optional<PassDay> day(Venue venue, LocalDate day) {
        return desks.days(venue, day, 1).stream().findFirst();
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
