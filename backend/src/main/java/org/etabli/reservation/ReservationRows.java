package org.etabli.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.RoamingAgreementId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Measure;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads {@link ReservationDetails} from rows of the reservation table, for screens and feeds. */
final class ReservationRows {

    /** The columns that {@link #details} reads, of the table under the alias {@code r}. */
    static final String COLUMNS = "r.id, r.venue_id, r.resource_id, r.unit_id, r.member_id, r.starts_at, r.ends_at,"
            + " r.status, r.title, r.guests, r.price_minor, r.currency, r.credit_amount, r.credit_measure,"
            + " r.fee_minor, r.checked_in_at, r.held_until, r.sequence, r.roaming_id";

    /** Those that keep or kept their units, for schedules. */
    static final String TOOK_PLACE = "r.status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED')";

    private ReservationRows() {}

    static ReservationDetails details(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new ReservationDetails(
                new ReservationId(row.getObject("id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new TimeSlot(row.getObject("starts_at", Instant.class), row.getObject("ends_at", Instant.class)),
                ReservationStatus.valueOf(row.getString("status")),
                row.getString("title"),
                row.getInt("guests"),
                Money.ofMinor(currency, row.getLong("price_minor")),
                credit(row),
                Money.ofMinor(currency, row.getLong("fee_minor")),
                row.getObject("checked_in_at", Instant.class),
                row.getObject("held_until", Instant.class),
                row.getInt("sequence"));
    }

    private static @Nullable Credit credit(ResultSet row) throws SQLException {
        String measure = row.getString("credit_measure");
        UUID under = row.getObject("roaming_id", UUID.class);
        return measure == null
                ? null
                : new Credit(
                        row.getLong("credit_amount"),
                        Measure.valueOf(measure),
                        under == null ? null : new RoamingAgreementId(under));
    }
}
