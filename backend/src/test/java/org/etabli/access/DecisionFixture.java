package org.etabli.access;

import org.etabli.access.Decision.Allowed;
import org.etabli.identity.Secret;
import org.etabli.kernel.ResourceId;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.springframework.stereotype.Component;

/** Keys and decisions without the way to them. */
@Component
public class DecisionFixture {

    private final Fixtures given;
    private final Controllers controllers;
    private final Decisions decisions;

    DecisionFixture(Fixtures given, Controllers controllers, Decisions decisions) {
        this.given = given;
        this.controllers = controllers;
        this.decisions = decisions;
    }

    public String aKey(ResourceId machine) {
        String key = Secret.next();
        given.insert(
                "INSERT INTO controller (id, resource_id, key_hash, public_key, keyed_at) VALUES (?, ?, ?, ?, ?)",
                machine.value(),
                machine.value(),
                Secret.hash(key),
                DeviceKey.publicOf(key),
                TestClock.MONDAY_NINE);
        return key;
    }

    /** As when the controller's key was in a message. */
    public boolean allows(String key, String badge) {
        Guarded.Machine guarded = (Guarded.Machine) controllers.find(key).orElseThrow();
        return decisions.decide(guarded.machine(), badge) instanceof Allowed;
    }
}
