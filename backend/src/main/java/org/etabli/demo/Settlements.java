package org.etabli.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.etabli.billing.BillingHistory;
import org.etabli.billing.BillingHistory.Owed;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaysBy;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;

/** How the months before were paid: mandates debited on the day, transfers, some cheques and cash, a few forgotten. */
final class Settlements {

    private static final int TERMS = 30;
    private static final int MORNING = 10 * 60;
    private static final int SMALL = 25;

    private final Scene scene;
    private final BillingHistory billing;
    private final Dice dice = new Dice("settlements");

    Settlements(Scene scene, BillingHistory billing) {
        this.scene = scene;
        this.billing = billing;
    }

    /** All that came in during a month, up to yesterday. */
    void after(OperatorId operator, YearMonth month, MemberId by) {
        LocalDate debited = dueDay(month.minusMonths(1));
        if (debited.isBefore(scene.today())) {
            billing.debit(operator, debited, by, Scene.at(debited.minusDays(4), MORNING), Scene.at(debited, MORNING));
        }
        LocalDate last = min(month.atEndOfMonth(), scene.today().minusDays(1));
        List<Paid> paid = new ArrayList<>();
        for (Owed owed : billing.open(operator)) {
            LocalDate first = max(owed.issuedOn().plusDays(2), debited.plusDays(1));
            if (owed.paysBy() != PaysBy.MANDATE && !first.isAfter(last) && dice.percent(remembers(owed, month))) {
                int days = (int) (last.toEpochDay() - first.toEpochDay());
                paid.add(new Paid(owed, first.plusDays(dice.between(0, days))));
            }
        }
        paid.sort(Comparator.comparing(Paid::on));
        paid.forEach(
                each -> billing.pay(operator, each.owed(), way(each.owed()), by, Scene.at(each.on(), MORNING + 45)));
    }

    /** Of a hundred: most pay in the month in which they get the invoice, and most of the others in the next. */
    private static int remembers(Owed owed, YearMonth month) {
        return YearMonth.from(owed.issuedOn()).equals(month) ? 80 : 70;
    }

    /** The file for what falls due next, when the bank has time to have it. */
    void prepare(OperatorId operator, MemberId by) {
        LocalDate next = dueDay(YearMonth.from(scene.today()));
        if (next.isAfter(scene.today().plusDays(2))) {
            billing.debit(operator, next, by, scene.now().minusSeconds(5_400), null);
        }
    }

    private PaymentMethod way(Owed owed) {
        if (owed.paysBy() == PaysBy.TRANSFER) {
            return PaymentMethod.TRANSFER;
        }
        if (owed.open().getAmountMajorLong() < SMALL) {
            return PaymentMethod.CASH;
        }
        return dice.percent(50) ? PaymentMethod.CARD_TERMINAL : PaymentMethod.CHEQUE;
    }

    /** The first working day on which an invoice of that month's first day is due. */
    private static LocalDate dueDay(YearMonth issued) {
        LocalDate day = issued.atDay(1).plusDays(TERMS);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private record Paid(Owed owed, LocalDate on) {}
}
