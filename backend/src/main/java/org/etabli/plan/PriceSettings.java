package org.etabli.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.etabli.network.VenueAccess.ManagedVenue;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.ResourceSettings;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Sets what a resource costs from a day on. Prices of the past stay as they were: what was reserved under them keeps them.
 */
@Service
public class PriceSettings {

    private final JdbcClient jdbc;
    private final ResourceSettings resources;
    private final VenueAccess access;
    private final Transactions transactions;
    private final Clock clock;

    PriceSettings(
            JdbcClient jdbc, ResourceSettings resources, VenueAccess access, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.resources = resources;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All prices that were, are or will be in force, the latest first. */
    public List<Price> list(Caller caller, ResourceId resource) {
        venueOf(caller, resource);
        return jdbc.sql("SELECT basis, amount_minor, currency, valid_from, valid_until FROM price"
                        + " WHERE resource_id = ? ORDER BY valid_from DESC")
                .param(resource.value())
                .query(Plans::price)
                .list();
    }

    /**
     * From the day on the resource costs this, until a price that begins later. Replaces a price that begins on that day.
     *
     * @param from today in the venue's zone, or later
     * @throws InvalidInputException for a day in the past, another currency than the operator's, or minutes or jobs of what is
     *     no machine
     * @throws NotFoundException when there is no such resource for the caller
     */
    public void set(Caller caller, ResourceId resource, Price.Basis basis, Money amount, LocalDate from) {
        transactions.inOne(() -> {
            ManagedVenue venue = venueOf(caller, resource);
            mustNotBePast(venue, from);
            if (basis.isForMachines()
                    && resources.get(caller, resource).resource().kind() != ResourceKind.MACHINE) {
                throw new InvalidInputException("basis", "machines-only");
            }
            if (amount.isNegative() || amount.getAmountMajorLong() > 100_000) {
                throw new InvalidInputException("amount", "out-of-range", 0, 100_000);
            }
            if (!amount.getCurrencyUnit().equals(venue.currency())) {
                throw new InvalidInputException(
                        "amount", "another-currency", venue.currency().getCode());
            }
            endBefore(resource, from);
            jdbc.sql(
                            "INSERT INTO price (id, resource_id, basis, amount_minor, currency, valid_from, valid_until)"
                                    + " SELECT ?, ?, ?, ?, ?, ?, MIN(valid_from) FROM price WHERE resource_id = ? AND valid_from > ?")
                    .params(Arrays.asList(
                            Ids.next(),
                            resource.value(),
                            basis.name(),
                            amount.getAmountMinorLong(),
                            amount.getCurrencyUnit().getCode(),
                            from,
                            resource.value(),
                            from))
                    .update();
            access.changed(venue.id());
        });
    }

    /**
     * From the day on the resource costs nothing, until a price that begins later.
     *
     * @throws InvalidInputException for a day in the past
     */
    public void setFree(Caller caller, ResourceId resource, LocalDate from) {
        transactions.inOne(() -> {
            ManagedVenue venue = venueOf(caller, resource);
            mustNotBePast(venue, from);
            endBefore(resource, from);
            access.changed(venue.id());
        });
    }

    private void endBefore(ResourceId resource, LocalDate from) {
        jdbc.sql("DELETE FROM price WHERE resource_id = ? AND valid_from = ?")
                .params(List.of(resource.value(), from))
                .update();
        jdbc.sql("UPDATE price SET valid_until = ? WHERE resource_id = ? AND valid_from < ?"
                        + " AND (valid_until IS NULL OR valid_until > ?)")
                .params(List.of(from, resource.value(), from, from))
                .update();
    }

    private void mustNotBePast(ManagedVenue venue, LocalDate from) {
        if (from.isBefore(LocalDate.ofInstant(clock.instant(), venue.zone()))) {
            throw new InvalidInputException("from", "in-the-past");
        }
    }

    private ManagedVenue venueOf(Caller caller, ResourceId resource) {
        VenueId venue = resources.get(caller, resource).resource().venue();
        return access.mustManage(caller, venue);
    }
}
