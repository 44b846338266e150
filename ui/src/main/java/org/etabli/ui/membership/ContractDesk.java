package org.etabli.ui.membership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.billing.ChangePreview;
import org.etabli.billing.Forecasts;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.Invoices;
import org.etabli.billing.MachineTime;
import org.etabli.billing.MachineTimes;
import org.etabli.billing.NextInvoice;
import org.etabli.billing.Payer;
import org.etabli.billing.PayerAddresses;
import org.etabli.billing.PostalAddress;
import org.etabli.billing.document.InvoiceFiles;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.membership.AllowanceLeft;
import org.etabli.membership.ChangeOutcome;
import org.etabli.membership.ChangeWish;
import org.etabli.membership.MadeChange;
import org.etabli.membership.Membership;
import org.etabli.membership.MembershipChanges;
import org.etabli.membership.Memberships;
import org.etabli.membership.PlannedChange;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Plan;
import org.etabli.reservation.CreditStatements;
import org.etabli.reservation.SpentCredit;
import org.etabli.ui.payment.DepositDesk;
import org.etabli.ui.payment.WalletDesk;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shop.ShopDesk;
import org.springframework.stereotype.Component;

/** What the screens about contracts read and do, in the name of who sits before them. */
@Component
public class ContractDesk {

    private static final int INVOICES = 12;
    private static final int STILL_SHOWN = 60;

    private final SignedIn signedIn;
    private final Memberships memberships;
    private final MembershipChanges changes;
    private final CreditStatements statements;
    private final Billed billed;
    private final Members members;
    private final ReservedDays reserved;

    ContractDesk(
            SignedIn signedIn,
            Memberships memberships,
            MembershipChanges changes,
            CreditStatements statements,
            Billed billed,
            Members members,
            ReservedDays reserved) {
        this.signedIn = signedIn;
        this.memberships = memberships;
        this.changes = changes;
        this.statements = statements;
        this.billed = billed;
        this.members = members;
        this.reserved = reserved;
    }

    /** What is billed, how, and where it was used. */
    @Component
    static class Billed {

        private final Forecasts forecasts;
        private final Invoices invoices;
        private final InvoiceFiles files;
        private final PayerAddresses addresses;
        private final SponsorDesk sponsors;
        private final MachineTimes machineTimes;
        private final Venues venues;
        private final WalletDesk wallets;
        private final ShopDesk shop;
        private final DepositDesk deposits;

        Billed(
                Forecasts forecasts,
                Invoices invoices,
                InvoiceFiles files,
                PayerAddresses addresses,
                SponsorDesk sponsors,
                MachineTimes machineTimes,
                Venues venues,
                WalletDesk wallets,
                ShopDesk shop,
                DepositDesk deposits) {
            this.forecasts = forecasts;
            this.invoices = invoices;
            this.files = files;
            this.addresses = addresses;
            this.sponsors = sponsors;
            this.machineTimes = machineTimes;
            this.venues = venues;
            this.wallets = wallets;
            this.shop = shop;
            this.deposits = deposits;
        }
    }

    Caller caller() {
        return signedIn.caller();
    }

    MemberId self() {
        return signedIn.id();
    }

    InvoiceFiles files() {
        return billed.files;
    }

    SponsorDesk sponsors() {
        return billed.sponsors;
    }

    WalletDesk wallets() {
        return billed.wallets;
    }

    ShopDesk shop() {
        return billed.shop;
    }

    DepositDesk deposits() {
        return billed.deposits;
    }

    SignedIn signedIn() {
        return signedIn;
    }

    LocalDate today(Membership contract) {
        return changes.today(contract.plan().operator());
    }

    /** Those that hold or rest, then those to come, then those that ended lately. */
    List<Membership> contracts(MemberId member) {
        return memberships.listOf(caller(), member).stream()
                .filter(contract -> !contract.startsOn().equals(contract.endsOn()))
                .filter(contract -> !contract.isOverOn(today(contract).minusDays(STILL_SHOWN)))
                .sorted(Comparator.comparing((Membership contract) -> contract.isOverOn(today(contract)))
                        .thenComparing(contract -> today(contract).isBefore(contract.startsOn())))
                .toList();
    }

    /** The days that are reserved although the contract does not hold then, once it is changed so. */
    List<LocalDate> reservedWithout(PlannedChange change) {
        return switch (change.kind()) {
            case PAUSE, CANCEL -> reserved.list(change.before(), change.effectiveOn(), change.until());
            default -> List.of();
        };
    }

    List<AllowanceLeft> left(Membership contract) {
        return memberships.allowancesLeft(List.of(contract), today(contract));
    }

    List<SpentCredit> spent(MembershipId contract) {
        return statements.of(caller(), contract);
    }

    List<Plan> choices(Membership contract) {
        return changes.listChoices(caller(), contract);
    }

    LocalDate earliestEnd(Membership contract) {
        return changes.earliestEnd(contract);
    }

    /** The change that may still be taken back. */
    Optional<MadeChange> planned(Membership contract) {
        return changes.listOf(caller(), contract.id()).stream()
                .filter(made -> made.isToComeOn(today(contract)))
                .findFirst();
    }

    Optional<Membership> find(MembershipId id) {
        return memberships.list(List.of(id)).stream().findFirst();
    }

    List<NextInvoice> next(MemberId member) {
        return billed.forecasts.next(caller(), member);
    }

    ChangePreview foresee(MembershipId contract, ChangeWish wish) {
        return billed.forecasts.foresee(caller(), contract, wish);
    }

    ChangeOutcome make(MembershipId contract, ChangeWish wish) {
        return changes.make(caller(), contract, wish);
    }

    List<InvoiceSummary> invoices(MemberId member) {
        return billed.invoices.listOf(caller(), member, 0, INVOICES);
    }

    /** The latest first. */
    List<MachineTime> machineTime(MemberId member, int limit) {
        return billed.machineTimes.listOf(caller(), member, null, limit);
    }

    Venue venue(VenueId id) {
        return billed.venues.get(id);
    }

    /** Empty where the operator does not bill with Établi. */
    Optional<Payer> payer(OperatorId operator, MemberId member) {
        try {
            return Optional.of(billed.addresses.of(caller(), operator, member));
        } catch (NotFoundException billsElsewhere) {
            return Optional.empty();
        }
    }

    void livesAt(Payer payer, PostalAddress address) {
        billed.addresses.change(caller(), payer, address);
    }

    Map<MemberId, MemberDetails> names(List<MemberId> people) {
        return members.byId(people);
    }

    Optional<MemberDetails> byAddress(String email) {
        return members.findByEmail(email);
    }
}
