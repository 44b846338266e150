package org.etabli.ui.floors;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.DrawnFloor;
import org.etabli.resource.FloorArrangement;
import org.etabli.resource.FloorDraft;
import org.etabli.resource.FloorPlans;
import org.etabli.resource.FloorSheet;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.ui.shell.SignedIn;

/** What the screen reads and writes, in the name of who is signed in. */
@SpringComponent
class FloorDesk {

    private final SignedIn signedIn;
    private final FloorPlans plans;
    private final Resources resources;

    FloorDesk(SignedIn signedIn, FloorPlans plans, Resources resources) {
        this.signedIn = signedIn;
        this.plans = plans;
        this.resources = resources;
    }

    List<FloorSheet> list(VenueId venue) {
        return plans.list(signedIn.caller(), venue);
    }

    List<Unit> listUnplaced(VenueId venue) {
        return plans.listUnplaced(signedIn.caller(), venue);
    }

    FloorId create(VenueId venue, FloorDraft draft) {
        return plans.create(signedIn.caller(), venue, draft);
    }

    void rename(FloorSheet sheet, FloorDraft draft) {
        plans.rename(signedIn.caller(), sheet.floor().id(), draft, sheet.revision());
    }

    void remove(FloorSheet sheet) {
        plans.remove(signedIn.caller(), sheet.floor().id(), sheet.revision());
    }

    DrawnFloor read(FloorId floor, byte[] file) {
        return plans.read(signedIn.caller(), floor, file);
    }

    void arrange(FloorSheet sheet, FloorArrangement arrangement) {
        plans.arrange(signedIn.caller(), sheet.floor().id(), arrangement, sheet.revision());
    }

    /** As a drawing names it: desk, room or machine. */
    String kindOf(UnitId unit) {
        return resources.kindOf(unit).orElse(ResourceKind.DESK).name().toLowerCase(Locale.ROOT);
    }
}
