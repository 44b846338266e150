package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Set;
import org.etabli.member.Tags;
import org.etabli.member.Tags.Worn;
import org.etabli.network.Venues;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** The words by which each operator's team sorts a member; a change can be undone for a moment. */
@SpringComponent
class TagDesk {

    private final MemberDesk desk;
    private final Tags tags;
    private final Venues venues;

    TagDesk(MemberDesk desk, Tags tags, Venues venues) {
        this.desk = desk;
        this.tags = tags;
        this.venues = venues;
    }

    Component part(Profile profile, Command changed) {
        List<Worn> worn = tags.listOf(desk.caller(), profile.id());
        return new TagsPart(
                worn,
                operator -> worn.size() > 1 ? venues.getOperator(operator).name() : "",
                operator -> tags.inUse(desk.caller(), List.of(operator)),
                (before, after) -> set(profile, before, after, changed));
    }

    private void set(Profile profile, Worn before, Set<String> after, Command changed) {
        tags.set(desk.caller(), profile.id(), before.operator(), after);
        Notices.done(Words.say("people.tags.done"), () -> {
            tags.set(desk.caller(), profile.id(), before.operator(), before.tags());
            changed.execute();
        });
        changed.execute();
    }
}
