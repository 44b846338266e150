package org.etabli.billing.dunning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.BillingEvents.InstalmentsAgreed;
import org.etabli.billing.BillingEvents.InvoiceLowered;
import org.etabli.billing.BillingEvents.InvoiceSettled;
import org.etabli.billing.OpenParts;
import org.etabli.billing.Outstanding;
import org.etabli.billing.dunning.DunningAct.Kind;
import org.etabli.billing.dunning.DunningMoves.Doing;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets go of who owes nothing overdue any more, in the transaction in which she paid. */
@Component
class DunningRelief {

    private final DunningMoves moves;
    private final Outstanding outstanding;
    private final JdbcClient jdbc;

    DunningRelief(DunningMoves moves, Outstanding outstanding, JdbcClient jdbc) {
        this.moves = moves;
        this.outstanding = outstanding;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(InvoiceSettled event) {
        look(event.invoice(), event.at(), Kind.SETTLED);
    }

    /** She may have paid the instalment that was overdue. */
    @EventListener
    void on(InvoiceLowered event) {
        look(event.invoice(), event.at(), Kind.SETTLED);
    }

    @EventListener
    void on(InstalmentsAgreed event) {
        look(event.invoice(), event.at(), Kind.SPREAD);
    }

    private void look(InvoiceId invoice, Instant at, Kind why) {
        known(invoice).ifPresent(known -> {
            LocalDate today = outstanding.today(known.operator());
            if (!owes(known.payer(), today)) {
                settle(known, today, at, why);
            }
        });
    }

    private void settle(Known known, LocalDate today, Instant at, Kind why) {
        Debtor nothing = new Debtor(
                known.payer(),
                known.member(),
                known.name(),
                Money.zero(known.currency()),
                0,
                today,
                null,
                known.step(),
                null,
                null,
                null,
                null,
                null,
                null);
        jdbc.sql("DELETE FROM dunning_case WHERE payer_id = ?")
                .param(known.payer().value())
                .update();
        moves.letIn(new Doing(known.operator(), null, at, today), nothing, why, null);
    }

    private boolean owes(PayerId payer, LocalDate today) {
        return jdbc.sql("SELECT COUNT(*) FROM " + OpenParts.ALL + " o WHERE o.payer_id = ? AND o.due_on < ?")
                        .params(java.util.List.of(payer.value(), today))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Empty for the many who were never reminded. */
    private Optional<Known> known(InvoiceId invoice) {
        return jdbc.sql("SELECT c.payer_id, c.operator_id, c.step, p.member_id, p.name, o.currency FROM open_item o"
                        + " JOIN dunning_case c ON c.payer_id = o.payer_id JOIN payer p ON p.id = c.payer_id"
                        + " WHERE o.invoice_id = ?")
                .param(invoice.value())
                .query((row, n) -> {
                    UUID member = row.getObject("member_id", UUID.class);
                    String step = row.getString("step");
                    return new Known(
                            new PayerId(row.getObject("payer_id", UUID.class)),
                            new OperatorId(row.getObject("operator_id", UUID.class)),
                            member == null ? null : new MemberId(member),
                            row.getString("name"),
                            step == null ? null : DunningStep.valueOf(step),
                            CurrencyUnit.of(row.getString("currency")));
                })
                .optional();
    }

    private record Known(
            PayerId payer,
            OperatorId operator,
            @Nullable MemberId member,
            String name,
            @Nullable DunningStep step,
            CurrencyUnit currency) {}
}
