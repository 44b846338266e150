package org.etabli.network;

import java.time.Clock;
import java.util.Arrays;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Adds operators to the network, for its administrators, and changes them, for who manages all their venues. */
@Service
public class OperatorSettings {

    private final JdbcClient jdbc;
    private final CatalogueRevision revision;
    private final VenueAccess access;
    private final Transactions transactions;
    private final Clock clock;

    OperatorSettings(
            JdbcClient jdbc, CatalogueRevision revision, VenueAccess access, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.revision = revision;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws org.etabli.kernel.NotAllowedException unless the caller administers the network */
    public OperatorId create(Caller caller, OperatorDraft draft) {
        return transactions.inOne(() -> {
            caller.mustAdministerNetwork();
            OperatorId id = OperatorId.next();
            jdbc.sql("INSERT INTO operator (id, name, legal_form, siren, currency, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            id.value(),
                            draft.name(),
                            draft.legalForm(),
                            draft.siren(),
                            draft.currency().getCode(),
                            clock.instant()))
                    .update();
            revision.bump();
            return id;
        });
    }

    /**
     * @throws NotFoundException when there is no such operator, or the caller has no role there
     * @throws org.etabli.kernel.NotAllowedException unless the caller manages all its venues
     */
    public OperatorSheet get(Caller caller, OperatorId id) {
        access.mustManageAll(caller, id);
        return jdbc.sql("SELECT id, name, legal_form, siren, currency, revision FROM operator WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new OperatorSheet(NetworkReader.operator(row), row.getInt("revision")))
                .optional()
                .orElseThrow(() -> new NotFoundException("operator", id));
    }

    /**
     * Its currency stays what it is: prices and books are kept in it.
     *
     * @throws NotFoundException when there is no such operator, or the caller has no role there
     * @throws org.etabli.kernel.NotAllowedException unless the caller manages all its venues
     * @throws InvalidInputException for another currency
     * @throws ChangedMeanwhileException when someone else changed the operator since
     */
    public void change(Caller caller, OperatorId id, OperatorDraft draft, int atRevision) {
        transactions.inOne(() -> {
            Operator known = get(caller, id).operator();
            if (!known.currency().equals(draft.currency())) {
                throw new InvalidInputException(
                        "currency", "another-currency", known.currency().getCode());
            }
            int rows = jdbc.sql("UPDATE operator SET name = ?, legal_form = ?, siren = ?, revision = revision + 1"
                            + " WHERE id = ? AND revision = ?")
                    .params(Arrays.asList(draft.name(), draft.legalForm(), draft.siren(), id.value(), atRevision))
                    .update();
            if (rows == 0) {
                throw new ChangedMeanwhileException("operator", id);
            }
            revision.bump();
        });
    }
}
