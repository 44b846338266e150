package org.etabli.ui.members;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.etabli.insight.MemberGroup;
import org.etabli.insight.MemberLine;
import org.etabli.insight.MemberOrder;
import org.etabli.insight.MemberQuery;
import org.etabli.kernel.Role;
import org.etabli.network.Venue;
import org.etabli.ui.shell.PaletteHit;
import org.etabli.ui.shell.PaletteSource;
import org.etabli.ui.shell.VenueScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds members for who works at a desk, by name, address or badge. */
@Component
@Order(5)
class MemberHits implements PaletteSource {

    private final MemberDesk desk;
    private final VenueScope scope;

    MemberHits(MemberDesk desk, VenueScope scope) {
        this.desk = desk;
        this.scope = scope;
    }

    @Override
    public List<PaletteHit> find(String words, Locale reader, int most) {
        List<Venue> desks = scope.listWith(Role.FRONT_DESK);
        MemberQuery query =
                new MemberQuery(desks.stream().map(Venue::id).collect(Collectors.toSet()), MemberGroup.ALL, words);
        return desk.list(query, MemberOrder.NAME, false, 0, most).stream()
                .map(this::hit)
                .toList();
    }

    private PaletteHit hit(MemberLine line) {
        return new PaletteHit(
                "person",
                line.fullName(),
                line.standing() == null
                        ? ""
                        : line.standing().plan().in(UI.getCurrent().getLocale()),
                "members/" + line.id() + "?" + VenueScope.PARAMETER + "=" + desk.scopeWord());
    }
}
