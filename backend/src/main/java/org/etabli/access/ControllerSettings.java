package org.etabli.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which machines have a controller, how these are, and what is set about them. For managers. */
@Service
public class ControllerSettings {

    /** A controller that is cut off decides by itself for a day at the most. */
    public static final int MOST_OFFLINE_MINUTES = 24 * 60;

    private final JdbcClient jdbc;
    private final VenueAccess access;
    private final Guards guards;
    private final Resources resources;
    private final Transactions transactions;

    ControllerSettings(
            JdbcClient jdbc, VenueAccess access, Guards guards, Resources resources, Transactions transactions) {
        this.jdbc = jdbc;
        this.access = access;
        this.guards = guards;
        this.resources = resources;
        this.transactions = transactions;
    }

    /**
     * Of the machines that the venue offers, in their order; those without a controller are left out.
     *
     * @throws NotFoundException when there is no such venue for the caller
     * @throws org.etabli.kernel.NotAllowedException when she does not manage it
     */
    public List<Controller> list(Caller caller, VenueId venue) {
        access.mustManage(caller, venue);
        List<ResourceId> machines = resources.list(venue, ResourceKind.MACHINE).stream()
                .map(Resource::id)
                .toList();
        Map<ResourceId, Controller> known = of(machines);
        return machines.stream()
                .filter(known::containsKey)
                .map(machine -> known.get(machine))
                .toList();
    }

    /**
     * The controller of the machine or door; nothing where it never had a key.
     *
     * @throws NotFoundException when it does not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException when she does not manage it
     */
    public Optional<Controller> find(Caller caller, Guarded guarded) {
        guards.mustManage(caller, guarded);
        return Optional.ofNullable(byId(List.of(guarded.id())).get(guarded.id()));
    }

    /**
     * Sets how long the controller may decide by itself when it is cut off.
     *
     * @param minutes from 0, which is never, to 1440
     * @throws InvalidInputException naming {@code offlineMinutes} when it is neither
     * @throws NotFoundException when it, or a controller of it, does not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException when she does not manage it
     */
    public void setOffline(Caller caller, Guarded guarded, int minutes) {
        Input.within("offlineMinutes", minutes, 0, MOST_OFFLINE_MINUTES);
        transactions.inOne(() -> {
            find(caller, guarded).orElseThrow(() -> new NotFoundException("controller", guarded.id()));
            jdbc.sql("UPDATE controller SET offline_minutes = ? WHERE id = ?")
                    .params(List.of(minutes, guarded.id()))
                    .update();
        });
    }

    /** Those of the machines that have one. */
    Map<ResourceId, Controller> of(Collection<ResourceId> machines) {
        return byId(machines.stream().map(ResourceId::value).toList()).entrySet().stream()
                .collect(Collectors.toMap(each -> new ResourceId(each.getKey()), Map.Entry::getValue));
    }

    /** Those of the machines or doors that have one. */
    Map<UUID, Controller> byId(Collection<UUID> guarded) {
        if (guarded.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "SELECT id, keyed_at, revoked_at, heard_at, offline_minutes FROM controller WHERE id IN (:guarded)")
                .param("guarded", guarded)
                .query(ControllerSettings::controller)
                .list()
                .stream()
                .collect(Collectors.toMap(Controller::id, Function.identity()));
    }

    private static Controller controller(ResultSet row, int number) throws SQLException {
        return new Controller(
                row.getObject("id", UUID.class),
                row.getObject("keyed_at", Instant.class),
                row.getObject("revoked_at", Instant.class),
                row.getObject("heard_at", Instant.class),
                Duration.ofMinutes(row.getInt("offline_minutes")));
    }
}
