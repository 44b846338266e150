package org.etabli.resource;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.UnitId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The desks and rooms that a member likes best. Each sees and changes her own only. */
@Service
public class Favourites {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Favourites(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Set<UnitId> of(Caller caller) {
        return jdbc
                .sql("SELECT unit_id FROM favourite_unit WHERE member_id = ?")
                .param(caller.member().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Marks the unit; marking twice is as good as once.
     *
     * @throws NotFoundException when there is no such unit
     */
    public void mark(Caller caller, UnitId unit) {
        transactions.inOne(() -> {
            try {
                jdbc.sql("INSERT INTO favourite_unit (member_id, unit_id, since) VALUES (?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE since = since")
                        .params(List.of(caller.member().value(), unit.value(), clock.instant()))
                        .update();
            } catch (DataIntegrityViolationException unknown) {
                throw new NotFoundException("unit", unit);
            }
        });
    }

    public void unmark(Caller caller, UnitId unit) {
        transactions.inOne(() -> {
            jdbc.sql("DELETE FROM favourite_unit WHERE member_id = ? AND unit_id = ?")
                    .params(List.of(caller.member().value(), unit.value()))
                    .update();
        });
    }
}
