package org.etabli.ui.membership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.etabli.kernel.OperatorId;
import org.etabli.member.Team;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;

/** The companies and associations that take seats for their people. */
@Route("teams")
@Menu(order = 31, icon = "building", title = "teams.menu")
@RolesAllowed({"FRONT_DESK", "MANAGER"})
class TeamsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TeamDesk desk;
    private final transient ContractDesk contracts;

    TeamsView(TeamDesk desk, ContractDesk contracts) {
        super("teams.menu");
        this.desk = desk;
        this.contracts = contracts;
        addClassName("etb-teams");
    }

    @Override
    public List<Component> actions() {
        OperatorId operator = desk.operator().orElse(null);
        if (operator == null) {
            return List.of();
        }
        Button create = new Button(
                getTranslation("teams.new"),
                new Icon("plus"),
                click -> new NewTeamDialog(
                                desk,
                                contracts,
                                operator,
                                team -> UI.getCurrent().navigate("my-team/" + team.id()))
                        .open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return List.of(create);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Team> teams = desk.operator().map(desk::of).orElse(List.of());
        if (teams.isEmpty()) {
            add(new EmptyState("building", getTranslation("teams.nothing")));
            return;
        }
        Div list = new Div();
        list.addClassNames("etb-card", "etb-teams-list");
        list.getElement().setAttribute("role", "list");
        teams.forEach(team -> list.add(row(team)));
        add(list);
    }

    private Component row(Team team) {
        Anchor name = new Anchor("my-team/" + team.id(), team.name());
        name.addClassName("etb-medium");
        Span about = new Span(desk.contract(team)
                .map(contract -> getTranslation(
                        "teams.about", Wording.name(contract.plan()), contract.quantityOn(desk.today(team))))
                .orElseGet(() -> getTranslation("teams.without")));
        about.addClassNames("etb-s13", "etb-sec");
        Div row = new Div(name, about);
        row.addClassNames("etb-col", "etb-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }
}
