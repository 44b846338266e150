package org.etabli.ui.membership;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.Sponsorship;
import org.etabli.kernel.MemberId;
import org.etabli.membership.Membership;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.payment.DepositCard;
import org.etabli.ui.payment.WalletCard;
import org.etabli.ui.shop.PurchasesCard;

/** The same for the desk, of one member. */
public final class MembershipTab extends Div {

    private static final long serialVersionUID = 1L;

    public MembershipTab(ContractDesk desk, MemberId member, String name, Command changed) {
        addClassName("etb-membership-tab");
        List<Membership> contracts = desk.contracts(member);
        if (contracts.isEmpty()) {
            add(new EmptyState("ticket", getTranslation("people.plan.none")));
            addUse(desk, member);
            add(DepositCard.atDesk(desk.deposits(), member, changed));
            return;
        }
        contracts.forEach(contract -> add(new ContractCard(desk, contract, true, changed)));
        desk.next(member).forEach(next -> add(new NextInvoiceCard(next)));
        contracts.stream()
                .filter(contract -> contract.seats() == null)
                .filter(contract -> contract.plan().allowances().stream().anyMatch(each -> !each.isUnlimited()))
                .limit(2)
                .forEach(contract ->
                        add(new StatementCard(Wording.name(contract.plan()), desk.spent(contract.id()), Map.of())));
        addUse(desk, member);
        List<Sponsorship> sponsorships = desk.sponsors().listOf(member);
        contracts.stream()
                .filter(contract -> contract.seats() == null)
                .map(contract -> contract.plan().operator())
                .distinct()
                .map(operator -> desk.payer(operator, member).orElse(null))
                .filter(Objects::nonNull)
                .forEach(payer -> {
                    add(new PayerCard(payer, address -> {
                        desk.livesAt(payer, address);
                        Notices.done(getTranslation("membership.payer.changed"));
                        changed.execute();
                    }));
                    add(new SponsorsCard(
                            desk.sponsors(),
                            member,
                            payer.operator(),
                            sponsorships.stream()
                                    .filter(each -> each.operator().equals(payer.operator()))
                                    .toList(),
                            changed));
                });
        desk.wallets()
                .of(member)
                .forEach(wallet -> add(WalletCard.atDesk(desk.wallets(), wallet, member, name, changed)));
        add(DepositCard.atDesk(desk.deposits(), member, changed));
        List<InvoiceSummary> invoices = desk.invoices(member);
        if (!invoices.isEmpty()) {
            add(new InvoicesCard(desk, invoices, false));
        }
    }

    private void addUse(ContractDesk desk, MemberId member) {
        MachineTimeCard times = new MachineTimeCard(desk, member);
        if (!times.isEmpty()) {
            add(times);
        }
        PurchasesCard bought = new PurchasesCard(desk.shop(), member, times::show);
        if (!bought.isEmpty()) {
            add(bought);
        }
    }
}
