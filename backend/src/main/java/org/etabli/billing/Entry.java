package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of an operator's journal with its place in the chain. The verifier makes it from rows, the journal from drafts. */
record Entry(
        UUID operator,
        long number,
        String journal,
        LocalDate bookedOn,
        Instant bookedAt,
        UUID documentId,
        String document,
        byte[] documentHash,
        String label,
        List<Line> lines,
        byte[] previousHash) {

    static final byte[] BEFORE_THE_FIRST = new byte[32];

    /**
     * One side of the entry.
     *
     * @param auxiliary the customer's own account, or null
     */
    record Line(
            String account,
            String accountLabel,
            @Nullable String auxiliary,
            @Nullable String auxiliaryLabel,
            long debitMinor,
            long creditMinor) {}

    byte[] hash() {
        JournalText text = new JournalText("etabli-journal-1")
                .with(operator)
                .with(number)
                .with(journal)
                .with(bookedOn)
                .with(bookedAt)
                .with(documentId)
                .with(document)
                .with(documentHash)
                .with(label)
                .with(previousHash);
        lines.forEach(line -> text.with(line.account())
                .with(line.accountLabel())
                .with(line.auxiliary())
                .with(line.auxiliaryLabel())
                .with(line.debitMinor())
                .with(line.creditMinor()));
        return text.sha256();
    }

    boolean balances() {
        return lines.stream()
                        .mapToLong(line -> line.debitMinor() - line.creditMinor())
                        .sum()
                == 0;
    }
}
