package org.etabli.ui.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.billing.ClosingOutcome;
import org.etabli.billing.Closure;
import org.etabli.billing.ClosureKind;
import org.etabli.billing.Closures;
import org.etabli.billing.JournalCheck;
import org.etabli.billing.Outstanding;
import org.etabli.billing.books.BookEntries;
import org.etabli.billing.books.BookExports;
import org.etabli.billing.books.BookedEntry;
import org.etabli.billing.books.BooksFile;
import org.etabli.billing.books.BooksTable;
import org.etabli.billing.books.JournalKind;
import org.etabli.billing.document.Attestations;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.kernel.Days;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the books' screen asks and does, in the name of who sits before it. */
@Component
class BooksDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Outstanding outstanding;
    private final BookEntries entries;
    private final Closures closures;
    private final BookExports exports;
    private final JournalCheck check;
    private final Attestations attestations;

    BooksDesk(
            SignedIn signedIn,
            VenueScope scope,
            Outstanding outstanding,
            BookEntries entries,
            Closures closures,
            BookExports exports,
            JournalCheck check,
            Attestations attestations) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.outstanding = outstanding;
        this.entries = entries;
        this.closures = closures;
        this.exports = exports;
        this.check = check;
        this.attestations = attestations;
    }

    /** The operator of the venue in scope, where it bills with Établi and she keeps its books. */
    Optional<OperatorId> operator() {
        return scope.currentBooks().filter(outstanding::bills);
    }

    LocalDate today(OperatorId operator) {
        return outstanding.today(operator);
    }

    BookEntries.Sum sum(OperatorId operator, Days days, @Nullable JournalKind journal) {
        return entries.sum(signedIn.caller(), operator, days, journal);
    }

    List<BookedEntry> entries(OperatorId operator, Days days, @Nullable JournalKind journal, long offset, int limit) {
        return entries.list(signedIn.caller(), operator, days, journal, offset, limit);
    }

    List<Closure> closures(OperatorId operator, ClosureKind kind, int limit) {
        return closures.list(signedIn.caller(), operator, kind, limit);
    }

    Optional<LocalDate> next(OperatorId operator, ClosureKind kind) {
        return closures.next(signedIn.caller(), operator, kind);
    }

    boolean isOver(OperatorId operator, ClosureKind kind, LocalDate day) {
        return closures.isOver(operator, kind, day);
    }

    ClosingOutcome close(OperatorId operator, ClosureKind kind, LocalDate day) {
        return closures.close(signedIn.caller(), operator, kind, day);
    }

    boolean hasSiren(OperatorId operator) {
        return exports.hasSiren(operator);
    }

    BooksFile fec(OperatorId operator, Days days) {
        return exports.fec(signedIn.caller(), operator, days);
    }

    BooksFile csv(OperatorId operator, BooksTable table, Days days) {
        return exports.csv(signedIn.caller(), operator, table, days);
    }

    BooksFile attestation(OperatorId operator, Locale reader) {
        InvoiceFile file = attestations.pdf(signedIn.caller(), operator, reader);
        return new BooksFile(file.name(), file.mediaType(), file.content());
    }

    BooksFile archive(OperatorId operator, Closure closure) {
        return exports.archive(signedIn.caller(), operator, closure.number());
    }

    JournalCheck.Result verify(OperatorId operator) {
        return check.verify(signedIn.caller(), operator);
    }
}
