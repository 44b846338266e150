package org.etabli.ui.membership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.billing.Sponsorship;
import org.etabli.membership.Membership;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.gift.GiftDesk;
import org.etabli.ui.gift.RedeemCard;
import org.etabli.ui.joining.QuotientDesk;
import org.etabli.ui.live.LiveMinutes;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.payment.DepositCard;
import org.etabli.ui.payment.WalletCard;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shop.PurchasesCard;

/** "Mon abonnement": what I have, what it costs next, what is left and where it went, what I may change. */
@Route("membership")
@Menu(order = 11, icon = "ticket", title = "membership.menu")
@PermitAll
class MembershipView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient ContractDesk desk;
    private final transient QuotientDesk quotients;
    private final transient GiftDesk gifts;
    private final Div main = new Div();
    private final Div side = new Div();
    private final MachineTimeCard machineTime;

    MembershipView(ContractDesk desk, QuotientDesk quotients, GiftDesk gifts, LiveVenues live, LiveMinutes minutes) {
        super("membership.menu");
        this.desk = desk;
        this.quotients = quotients;
        this.gifts = gifts;
        addClassName("etb-home");
        main.addClassName("etb-home-main");
        side.addClassName("etb-home-side");
        machineTime = new MachineTimeCard(desk, desk.self());
        live.follow(machineTime, machineTime::concerns, machineTime::show);
        minutes.follow(machineTime, machineTime::show);
        add(main, side);
        show();
    }

    private void show() {
        main.removeAll();
        side.removeAll();
        List<Membership> contracts = desk.contracts(desk.self());
        if (contracts.isEmpty()) {
            Anchor ask = new Anchor("book", getTranslation("home.book"));
            ask.addClassName("etb-btn");
            main.add(new EmptyState("ticket", getTranslation("membership.nothing"), ask));
        }
        contracts.forEach(contract -> main.add(new ContractCard(desk, contract, false, this::show)));
        contracts.stream()
                .filter(contract -> contract.plan().allowances().stream().anyMatch(each -> !each.isUnlimited()))
                .limit(3)
                .forEach(contract -> main.add(
                        new StatementCard(Wording.name(contract.plan()), desk.spent(contract.id()), Map.of())));
        main.add(machineTime);
        PurchasesCard bought = new PurchasesCard(desk.shop(), desk.self(), machineTime::show);
        if (!bought.isEmpty()) {
            main.add(bought);
        }
        desk.next(desk.self()).forEach(next -> side.add(new NextInvoiceCard(next)));
        desk.sponsors().listOf(desk.self()).stream()
                .collect(groupingBy(Sponsorship::operator, LinkedHashMap::new, toList()))
                .forEach((operator, sponsorships) ->
                        side.add(new SponsorsCard(desk.sponsors(), desk.self(), operator, sponsorships, null)));
        quotients.cards(this::show).forEach(side::add);
        desk.wallets().own().forEach(wallet -> side.add(WalletCard.own(desk.wallets(), wallet)));
        side.add(DepositCard.own(desk.deposits()));
        side.add(new RedeemCard(gifts, this::show));
        side.add(new InvoicesCard(desk, desk.invoices(desk.self()), true));
        contracts.stream()
                .filter(contract -> contract.seats() == null)
                .map(contract -> contract.plan().operator())
                .distinct()
                .map(operator -> desk.payer(operator, desk.self()).orElse(null))
                .filter(Objects::nonNull)
                .forEach(payer -> side.add(new PayerCard(payer, address -> {
                    desk.livesAt(payer, address);
                    Notices.done(getTranslation("membership.payer.changed"));
                    show();
                })));
    }
}
