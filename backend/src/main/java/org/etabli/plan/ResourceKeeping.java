package org.etabli.plan;

import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.network.VenueAccess;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps a resource for the holders of some plans, or opens it to everyone again. For managers. */
@Service
public class ResourceKeeping {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final ResourceSettings resources;
    private final VenueAccess access;
    private final Transactions transactions;

    ResourceKeeping(
            JdbcClient jdbc, Plans plans, ResourceSettings resources, VenueAccess access, Transactions transactions) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.resources = resources;
        this.access = access;
        this.transactions = transactions;
    }

    /** The plans that the resource can be kept for: its operator's, by name. */
    public List<Plan> listPlans(Caller caller, ResourceId id) {
        OperatorId operator = resources.get(caller, id).resource().operator();
        return plans.list().stream()
                .filter(plan -> plan.operator().equals(operator))
                .toList();
    }

    /**
     * From now on holders of this plan may reserve it, and nobody who holds none of its plans. Reservations already made
     * stay.
     *
     * @throws NotFoundException when the resource does not exist for the caller, or the plan is not its operator's
     */
    public void keepFor(Caller caller, ResourceId id, PlanId plan) {
        transactions.inOne(() -> {
            Resource resource = resources.get(caller, id).resource();
            if (!plans.get(plan).operator().equals(resource.operator())) {
                throw new NotFoundException("plan", plan);
            }
            jdbc.sql("INSERT IGNORE INTO resource_plan (resource_id, plan_id) VALUES (?, ?)")
                    .params(List.of(id.value(), plan.value()))
                    .update();
            access.changed(resource.venue());
        });
    }

    /**
     * From now on the plan does not open it; without its last plan it is open to everyone. Does nothing when the plan
     * never did.
     *
     * @throws NotFoundException when the resource does not exist for the caller
     */
    public void release(Caller caller, ResourceId id, PlanId plan) {
        transactions.inOne(() -> {
            Resource resource = resources.get(caller, id).resource();
            jdbc.sql("DELETE FROM resource_plan WHERE resource_id = ? AND plan_id = ?")
                    .params(List.of(id.value(), plan.value()))
                    .update();
            access.changed(resource.venue());
        });
    }
}
