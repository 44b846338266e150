package org.etabli.billing.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.sepa.ReturnReason;
import org.etabli.kernel.BankLineId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A movement of the account in a list.
 *
 * @param amount positive; {@code incoming} says which way
 * @param remittance what the payer wrote, or null
 * @param returnCode the bank's reason where a debit came back, or null
 * @param basis what it was matched by, or null
 * @param payments what a match recorded, for instance {@code R2026-12}
 */
public record BankLine(
        BankLineId id,
        LocalDate bookedOn,
        boolean incoming,
        Money amount,
        @Nullable String counterparty,
        @Nullable String remittance,
        boolean batch,
        @Nullable String returnCode,
        LineState state,
        @Nullable String basis,
        List<Payment> payments) {

    /** @param invoices their numbers */
    public record Payment(String number, String payer, List<String> invoices) {}

    public Optional<ReturnReason> reason() {
        return ReturnReason.of(returnCode);
    }

    /** What a person calls it by. */
    public Optional<String> about() {
        return Optional.ofNullable(counterparty).or(() -> Optional.ofNullable(remittance));
    }

    /** A return stays: what it took back was taken back for good. */
    public boolean canBeUndone() {
        return state != LineState.OPEN && !Basis.RETURN.name().equals(basis);
    }
}
