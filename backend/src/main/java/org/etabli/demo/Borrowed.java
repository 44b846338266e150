package org.etabli.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.lending.Loan;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One of the tablets, in somebody's hands for some days. */
record Borrowed(int tablet, MemberId member, LocalDate from, LocalDate until) {

    static final String VENUE = "le-pacha";
    static final String TABLETS = "Tablette";
    static final Money DEPOSIT = Money.ofMajor(CurrencyUnit.EUR, 80);

    private static final Money NOTHING = Money.zero(CurrencyUnit.EUR);
    private static final Money DAMAGE = Money.ofMajor(CurrencyUnit.EUR, 95);
    private static final int FETCHED = 8 * 60 + 30;
    private static final int BROUGHT_BACK = 16 * 60;

    UUID reservation() {
        return DemoIds.named("loaned tablet " + tablet + " " + from);
    }

    UnitId unit() {
        return DemoIds.unit(VENUE, TABLETS + " " + tablet);
    }

    TimeSlot slot() {
        return new TimeSlot(Scene.at(from, FETCHED), Scene.at(until, BROUGHT_BACK));
    }

    Loan out(String condition) {
        return loan(
                reservation(),
                DemoIds.venue(VENUE),
                DemoIds.resource(VENUE, TABLETS),
                unit(),
                member,
                slot(),
                condition,
                DEPOSIT);
    }

    Loan broken() {
        Loan sound = out("Bon état");
        return new Loan(
                sound.id(),
                sound.operator(),
                sound.venue(),
                sound.resource(),
                sound.unit(),
                sound.member(),
                "",
                sound.reservation(),
                sound.handedOutAt(),
                sound.dueAt(),
                sound.conditionOut(),
                DEPOSIT,
                sound.dueAt(),
                "Écran fendu dans un coin",
                "stylet",
                DAMAGE,
                DEPOSIT,
                NOTHING,
                null,
                null);
    }

    /** As it went out; due when the slot ends. */
    static Loan loan(
            UUID reservation,
            VenueId venue,
            ResourceId thing,
            UnitId unit,
            MemberId member,
            TimeSlot slot,
            @Nullable String condition,
            Money deposit) {
        return new Loan(
                new LoanId(DemoIds.named("loan " + reservation)),
                Lendings.OPERATOR,
                venue,
                thing,
                unit,
                member,
                "",
                new ReservationId(reservation),
                slot.start(),
                slot.end(),
                condition,
                deposit,
                null,
                null,
                null,
                NOTHING,
                NOTHING,
                NOTHING,
                null,
                null);
    }
}
