package org.etabli.billing.bank;

import java.time.LocalDate;
import org.etabli.kernel.BankFileId;

/** What came of the wish to import a file. */
public sealed interface ImportOutcome {

    /**
     * It is stored.
     *
     * @param lines movements that are new
     * @param known movements that another file told of before
     * @param matched of the new ones, by what is certain
     * @param returned our debits that it took back
     * @param unknown returns of debits that are none of ours
     */
    record Imported(BankFileId id, int lines, int known, int matched, int returned, int unknown)
            implements ImportOutcome {

        public int left() {
            return lines - matched;
        }
    }

    /** The very same file was imported before; nothing changed. */
    record KnownAlready(LocalDate on) implements ImportOutcome {}
}
