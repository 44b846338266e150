package org.etabli.billing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The proof of a journal, for who keeps it: the same that {@link VerifyJournal} makes from outside. */
@Service
public class JournalCheck {

    private final BillingAccess access;
    private final DataSource database;

    JournalCheck(BillingAccess access, DataSource database) {
        this.access = access;
        this.database = database;
    }

    /**
     * @param entries how many were looked at
     * @param broken the first row that does not hold, in the verifier's own words; null when all do
     */
    public record Result(long entries, @Nullable String broken) {}

    /** @throws org.etabli.kernel.NotFoundException when the operator does not exist for the caller */
    public Result verify(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        try (Connection connection = Objects.requireNonNull(database.getConnection())) {
            var verdict = new JournalVerifier(connection).verify(operator.value(), "");
            return new Result(verdict.entries(), verdict.broken());
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The journal could not be read", unreadable);
        }
    }
}
