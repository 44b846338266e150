package org.etabli.resource;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.network.VenueAccess;
import org.etabli.network.VenueAccess.ManagedVenue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sets how much of a resource one member may reserve. A quota is never changed: one is taken back, another made. */
@Service
public class QuotaSettings {

    private final JdbcClient jdbc;
    private final ResourceStore resources;
    private final VenueAccess access;
    private final Transactions transactions;

    QuotaSettings(JdbcClient jdbc, ResourceStore resources, VenueAccess access, Transactions transactions) {
        this.jdbc = jdbc;
        this.resources = resources;
        this.access = access;
        this.transactions = transactions;
    }

    /** The quotas that bind the resource, those of its category and kind among them; the tightest first. */
    public List<Quota> listFor(Caller caller, ResourceId id) {
        Resource resource = find(id);
        ManagedVenue venue = access.mustManage(caller, resource.venue());
        return jdbc
                .sql("SELECT * FROM quota WHERE operator_id = ? ORDER BY at_most")
                .param(venue.operator().value())
                .query(ResourceRows::quota)
                .list()
                .stream()
                .filter(quota -> quota.covers(resource))
                .toList();
    }

    public UUID add(Caller caller, ResourceId id, QuotaDraft draft) {
        return transactions.inOne(() -> {
            Resource resource = find(id);
            ManagedVenue venue = access.mustManage(caller, resource.venue());
            UUID quota = Ids.next();
            jdbc.sql("INSERT INTO quota (id, operator_id, name, resource_id, category, per, measure, at_most)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            quota,
                            venue.operator().value(),
                            draft.name(),
                            draft.wholeCategory() ? null : id.value(),
                            draft.wholeCategory() ? resource.category() : null,
                            draft.per().name(),
                            draft.measure().name(),
                            draft.atMost()))
                    .update();
            access.changed(venue.id());
            return quota;
        });
    }

    /**
     * Takes back one of the quotas that bind the resource; does nothing when it is gone.
     *
     * @throws NotFoundException when the resource does not exist for the caller
     */
    public void remove(Caller caller, ResourceId id, UUID quota) {
        transactions.inOne(() -> {
            ManagedVenue venue = access.mustManage(caller, find(id).venue());
            jdbc.sql("DELETE FROM quota WHERE id = ? AND operator_id = ?")
                    .params(List.of(quota, venue.operator().value()))
                    .update();
            access.changed(venue.id());
        });
    }

    private Resource find(ResourceId id) {
        return resources.find(id).map(ResourceSheet::resource).orElseThrow(() -> new NotFoundException("resource", id));
    }
}
