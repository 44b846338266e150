package org.etabli.billing.bank;

import java.time.LocalDate;
import org.etabli.billing.sepa.BankFile;
import org.etabli.kernel.BankFileId;
import org.jspecify.annotations.Nullable;

/**
 * A file that was imported, in a list.
 *
 * @param firstOn the first day that it tells of, or null
 * @param open lines that wait for a person
 */
public record ImportedFile(
        BankFileId id,
        BankFile.Kind kind,
        String messageId,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,
        int lines,
        int open,
        int returned,
        int unknown,
        LocalDate importedOn) {}
