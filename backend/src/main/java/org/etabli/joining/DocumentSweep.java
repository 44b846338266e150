package org.etabli.joining;

import java.time.Clock;
import java.time.Duration;
import org.etabli.database.Transactions;
import org.etabli.jobs.Round;
import org.etabli.kernel.QuotientId;
import org.etabli.kernel.SignUpId;
import org.springframework.stereotype.Service;

/** Throws papers away that have done their work, and those that belong to nothing any more. */
@Service
class DocumentSweep {

    /** After it was accepted, in case somebody asks. */
    static final Duration KEEP = Duration.ofDays(30);

    private static final int AT_MOST = 500;

    private final SignUpRows rows;
    private final QuotientRows quotients;
    private final Documents documents;
    private final Transactions transactions;
    private final Clock clock;

    DocumentSweep(
            SignUpRows rows, QuotientRows quotients, Documents documents, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.quotients = quotients;
        this.documents = documents;
        this.transactions = transactions;
        this.clock = clock;
    }

    int sweep() {
        Round round = new Round("documents");
        round.over(rows.listReviewedBefore(clock.instant().minus(KEEP), AT_MOST), id -> {
            documents.delete(id.value());
            transactions.inOne(() -> rows.documentIsGone(id));
            return true;
        });
        round.over(quotients.listReviewedBefore(clock.instant().minus(KEEP), AT_MOST), id -> {
            documents.delete(id.value());
            transactions.inOne(() -> quotients.documentIsGone(id));
            return true;
        });
        round.over(documents.list(), id -> {
            boolean orphan = rows.find(new SignUpId(id)).isEmpty()
                    && quotients.find(new QuotientId(id)).isEmpty();
            if (orphan) {
                documents.delete(id);
            }
            return orphan;
        });
        return round.finish();
    }
}
