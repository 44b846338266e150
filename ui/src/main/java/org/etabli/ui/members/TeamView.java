package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.etabli.identity.HeldRole;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Narrow;
import org.etabli.ui.shell.Page;

/** Who holds what at the venues that one manages: venue by venue, the wider roles first. */
@Route("team")
@Menu(order = 53, icon = "key", title = "team.menu")
@RolesAllowed("MANAGER")
class TeamView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RoleDesk desk;
    private final transient RoleDialogs dialogs;

    TeamView(RoleDesk desk, RoleDialogs dialogs) {
        super("team.menu");
        this.desk = desk;
        this.dialogs = dialogs;
        addClassName("etb-team");
    }

    @Override
    public List<Component> actions() {
        return desk.managed().isEmpty()
                ? List.of()
                : List.of(Narrow.action(
                        "plus",
                        getTranslation("team.give"),
                        () -> dialogs.give(this::refresh).open()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        removeAll();
        if (desk.managed().isEmpty()) {
            add(new EmptyState("key", getTranslation("team.no-venue")));
            return;
        }
        Map<String, Section> places = new LinkedHashMap<>();
        List<HeldRole> team = desk.team();
        List<HeldRole> widestFirst = Stream.of(
                        team.stream().filter(role -> role.at().operator() == null),
                        team.stream()
                                .filter(role -> role.at().operator() != null
                                        && role.at().venue() == null),
                        team.stream().filter(role -> role.at().venue() != null))
                .flatMap(roles -> roles)
                .toList();
        widestFirst.forEach(role ->
                places.computeIfAbsent(desk.place(role.at()), this::section).add(row(role)));
        desk.managed().forEach(venue -> places.computeIfAbsent(venue.name(), this::emptySection));
        places.values().forEach(this::add);
    }

    private Section section(String place) {
        H2 title = new H2(place.substring(0, 1).toUpperCase(getLocale()) + place.substring(1));
        Div head = new Div(title);
        head.addClassName("etb-head");
        Section section = new Section(head);
        section.addClassNames("etb-card", "etb-team-place");
        return section;
    }

    private Section emptySection(String place) {
        Section section = section(place);
        Paragraph none = new Paragraph(getTranslation("team.nobody"));
        none.addClassNames("etb-sec", "etb-s13");
        section.add(none);
        return section;
    }

    private Component row(HeldRole role) {
        return new TeamRow(role, () -> desk.take(role, this::refresh));
    }
}
