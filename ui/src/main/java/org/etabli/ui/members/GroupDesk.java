package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import org.etabli.membership.TariffGroups;
import org.etabli.membership.TariffGroups.Held;
import org.etabli.network.Venues;
import org.etabli.plan.TariffGroup;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** Which group's prices a member pays, set by who works the desk and has seen what proves it. */
@SpringComponent
class GroupDesk {

    private final MemberDesk desk;
    private final TariffGroups groups;
    private final Venues venues;

    GroupDesk(MemberDesk desk, TariffGroups groups, Venues venues) {
        this.desk = desk;
        this.groups = groups;
        this.venues = venues;
    }

    Component part(Profile profile, Command changed) {
        List<Held> held = groups.listOf(desk.caller(), profile.id());
        return new GroupPart(
                held,
                operator -> held.size() > 1 ? venues.getOperator(operator).name() : "",
                profile.today(),
                (before, group, until) -> set(profile, before, group, until, changed));
    }

    private void set(
            Profile profile, Held before, @Nullable TariffGroup group, @Nullable LocalDate until, Command changed) {
        groups.set(desk.caller(), profile.id(), before.operator(), group, until);
        Notices.done(Words.say("people.group.done"), () -> {
            groups.set(desk.caller(), profile.id(), before.operator(), before.group(), before.until());
            changed.execute();
        });
        changed.execute();
    }
}
