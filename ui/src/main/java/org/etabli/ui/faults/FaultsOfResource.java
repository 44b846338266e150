package org.etabli.ui.faults;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import org.etabli.fault.Fault;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Words;

/** What was ever broken of a resource, the latest first. */
@SpringComponent
public class FaultsOfResource {

    private final FaultDesk desk;

    FaultsOfResource(FaultDesk desk) {
        this.desk = desk;
    }

    public Component list(Venue venue, ResourceId resource, Command changed) {
        List<Fault> all = desk.listOf(venue, resource);
        if (all.isEmpty()) {
            return new EmptyState("wrench", Words.say("faults.none.PENDING"));
        }
        var told = desk.told(venue, all);
        Div list = new Div();
        list.addClassNames("etb-col", "etb-g12");
        list.getElement().setAttribute("role", "list");
        all.forEach(
                fault -> list.add(new FaultCard(desk, venue, fault, told.getOrDefault(fault.id(), Map.of()), changed)));
        return list;
    }
}
