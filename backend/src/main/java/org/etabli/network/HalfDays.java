package org.etabli.network;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where venues that sell half days end their mornings and begin their afternoons. */
@Service
public class HalfDays {

    private static final int EARLIEST = 10 * 60;
    private static final int LATEST = 16 * 60;

    private final VenueAccess access;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    HalfDays(VenueAccess access, JdbcClient jdbc, Transactions transactions) {
        this.access = access;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** On the venue's clock; empty where days are sold whole only. */
    public Optional<LocalTime> noon(VenueId venue) {
        return jdbc.sql("SELECT noon_minute FROM venue WHERE id = ? AND noon_minute IS NOT NULL")
                .param(venue.value())
                .query((row, n) -> LocalTime.ofSecondOfDay(row.getInt(1) * 60L))
                .optional();
    }

    /**
     * @param noon between 10:00 and 16:00; null: days are sold whole only
     * @throws org.etabli.kernel.NotFoundException when there is no such venue for the caller
     * @throws org.etabli.kernel.NotAllowedException when the caller does not manage it
     */
    public void set(Caller caller, VenueId venue, @Nullable LocalTime noon) {
        Integer minute = noon == null ? null : Input.within("noon", noon.toSecondOfDay() / 60, EARLIEST, LATEST);
        transactions.inOne(() -> {
            access.mustManage(caller, venue);
            jdbc.sql("UPDATE venue SET noon_minute = ? WHERE id = ?")
                    .params(Arrays.asList(minute, venue.value()))
                    .update();
            access.changed(venue);
        });
    }
}
