package org.etabli.ui.membership;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.TeamId;
import org.etabli.member.Team;
import org.etabli.member.TeamMember;
import org.etabli.membership.Membership;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** "Mon équipe": its seats and who sits on them, what its people used, and its invoices. Staff open it from the teams. */
@Route("my-team/:team?")
@Menu(order = 13, icon = "building", title = "team.own.menu")
@PermitAll
class OwnTeamView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TeamDesk desk;
    private final transient ContractDesk contracts;
    private final Div main = new Div();
    private final Div side = new Div();
    private transient @Nullable Team team;

    OwnTeamView(TeamDesk desk, ContractDesk contracts) {
        super("team.own.menu");
        this.desk = desk;
        this.contracts = contracts;
        addClassName("etb-home");
        main.addClassName("etb-home-main");
        side.addClassName("etb-home-side");
        add(main, side);
    }

    @Override
    public String heading() {
        return team == null ? super.heading() : team.name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<TeamId> wanted = event.getRouteParameters().get("team").map(TeamId::parse);
        team = wanted.map(desk::get).or(() -> desk.own().stream().findFirst()).orElse(null);
        show();
    }

    private void show() {
        main.removeAll();
        side.removeAll();
        Team shown = team;
        if (shown == null) {
            main.add(new EmptyState("building", getTranslation("team.none-own")));
            return;
        }
        others(shown);
        List<TeamMember> people = desk.people(shown.id());
        Optional<Membership> contract = desk.contract(shown);
        int taken = (int) people.stream().filter(TeamMember::seated).count();
        contract.ifPresentOrElse(
                held -> main.add(new TeamContractCard(desk, contracts, held, taken, this::show)),
                () -> main.add(noPlan(shown)));
        main.add(new TeamPeopleCard(desk, shown, people, this::show));
        contract.ifPresent(held -> main.add(
                new StatementCard(Wording.name(held.plan()), contracts.spent(held.id()), desk.names(shown.id()))));
        desk.next(shown.id()).forEach(next -> side.add(new NextInvoiceCard(next)));
        side.add(new InvoicesCard(contracts, desk.invoices(shown.id()), false));
        desk.payer(shown.id())
                .ifPresent(payer -> side.add(new PayerCard(payer, address -> {
                    desk.livesAt(payer, address);
                    Notices.done(getTranslation("membership.payer.changed"));
                    show();
                })));
    }

    /** Who looks after several teams goes from one to the other. */
    private void others(Team shown) {
        List<Team> own = desk.own();
        if (own.size() > 1) {
            Div links = new Div();
            links.addClassNames("etb-row", "etb-wrap");
            own.stream()
                    .filter(each -> !each.id().equals(shown.id()))
                    .forEach(each -> links.add(new Anchor("my-team/" + each.id(), each.name())));
            main.add(links);
        }
    }

    private Div noPlan(Team shown) {
        Div card = new Div();
        card.addClassName("etb-card");
        if (!desk.isStaff(shown)) {
            card.add(new EmptyState("ticket", getTranslation("team.no-plan")));
            return card;
        }
        Button begin =
                new Button(getTranslation("team.begin.do"), click -> new BeginDialog(desk, shown, this::show).open());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(new EmptyState("ticket", getTranslation("team.no-plan"), begin));
        return card;
    }
}
