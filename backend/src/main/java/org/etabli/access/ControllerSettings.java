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
import org.etabli.resource.ResourceSettings;
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
    private final ResourceSettings settings;
    private final Resources resources;
    private final Transactions transactions;

    ControllerSettings(
            JdbcClient jdbc,
            VenueAccess access,
            ResourceSettings settings,
            Resources resources,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.access = access;
        this.settings = settings;
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
     * The machine's controller; nothing where it never had a key.
     *
     * @throws NotFoundException when the machine does not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException when she does not manage it
     */
    public Optional<Controller> find(Caller caller, ResourceId machine) {
        settings.get(caller, machine);
        return Optional.ofNullable(of(List.of(machine)).get(machine));
    }

    /**
     * Sets how long the controller may decide by itself when it is cut off.
     *
     * @param minutes from 0, which is never, to 1440
     * @throws InvalidInputException naming {@code offlineMinutes} when it is neither
     * @throws NotFoundException when the machine, or a controller of it, does not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException when she does not manage it
     */
    public void setOffline(Caller caller, ResourceId machine, int minutes) {
        Input.within("offlineMinutes", minutes, 0, MOST_OFFLINE_MINUTES);
        transactions.inOne(() -> {
            find(caller, machine).orElseThrow(() -> new NotFoundException("controller", machine));
            jdbc.sql("UPDATE controller SET offline_minutes = ? WHERE resource_id = ?")
                    .params(List.of(minutes, machine.value()))
                    .update();
        });
    }

    /** Those of the machines that have one. */
    Map<ResourceId, Controller> of(Collection<ResourceId> machines) {
        if (machines.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT resource_id, keyed_at, revoked_at, heard_at, offline_minutes FROM controller"
                        + " WHERE resource_id IN (:machines)")
                .param("machines", machines.stream().map(ResourceId::value).toList())
                .query(ControllerSettings::controller)
                .list()
                .stream()
                .collect(Collectors.toMap(Controller::machine, Function.identity()));
    }

    private static Controller controller(ResultSet row, int number) throws SQLException {
        return new Controller(
                new ResourceId(row.getObject("resource_id", UUID.class)),
                row.getObject("keyed_at", Instant.class),
                row.getObject("revoked_at", Instant.class),
                row.getObject("heard_at", Instant.class),
                Duration.ofMinutes(row.getInt("offline_minutes")));
    }
}
