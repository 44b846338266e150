package org.etabli.setup;

import java.util.Map;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.member.NewMember;
import org.etabli.network.OperatorDraft;
import org.etabli.network.VenueDraft;
import org.etabli.network.WeeklyHours;

/**
 * All that a network needs to begin.
 *
 * @param name of the network
 * @param things how many of each the venue begins with; may be empty
 * @param administrator who looks after the network from now on
 * @param password hers
 */
public record FirstNetwork(
        String name,
        OperatorDraft operator,
        VenueDraft venue,
        WeeklyHours hours,
        Map<Starter, Integer> things,
        NewMember administrator,
        String password) {

    /** @throws InvalidInputException naming the field that does not fit */
    public FirstNetwork {
        name = Input.text("network", name, 120);
        things = Map.copyOf(things);
    }

    /** Does not give the password away. */
    @Override
    public String toString() {
        return "FirstNetwork[" + name + "]";
    }
}
