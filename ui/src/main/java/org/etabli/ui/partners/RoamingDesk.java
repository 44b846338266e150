package org.etabli.ui.partners;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.Outstanding;
import org.etabli.billing.document.InvoiceFiles;
import org.etabli.billing.roaming.RoamingSchedules;
import org.etabli.billing.roaming.RoamingSettlement;
import org.etabli.billing.roaming.RoamingSettlements;
import org.etabli.billing.roaming.RoamingTally;
import org.etabli.billing.roaming.RoamingVisit;
import org.etabli.billing.roaming.SettlementOutcome;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.roaming.AgreementOutcome;
import org.etabli.roaming.ProposedAgreement;
import org.etabli.roaming.RoamingAgreement;
import org.etabli.roaming.RoamingAgreements;
import org.etabli.ui.invoicing.InvoiceDownload;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** Roaming, in the name of who sits before the screen. */
@Component
class RoamingDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Venues venues;
    private final Outstanding outstanding;
    private final RoamingAgreements agreements;
    private final RoamingSettlements settlements;
    private final RoamingSchedules schedules;
    private final InvoiceFiles files;

    RoamingDesk(
            SignedIn signedIn,
            VenueScope scope,
            Venues venues,
            Outstanding outstanding,
            RoamingAgreements agreements,
            RoamingSettlements settlements,
            RoamingSchedules schedules,
            InvoiceFiles files) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.venues = venues;
        this.outstanding = outstanding;
        this.agreements = agreements;
        this.settlements = settlements;
        this.schedules = schedules;
        this.files = files;
    }

    Optional<OperatorId> operator() {
        return scope.currentBooks().filter(outstanding::bills);
    }

    String nameOf(OperatorId operator) {
        return venues.getOperator(operator).name();
    }

    CurrencyUnit currency(OperatorId operator) {
        return venues.getOperator(operator).currency();
    }

    LocalDate today(OperatorId operator) {
        return outstanding.today(operator);
    }

    /** Whether she may agree for the operator, and not only settle. */
    boolean mayAgree(OperatorId operator) {
        return signedIn.caller().holds(Role.MANAGER, operator);
    }

    List<RoamingAgreement> agreements(OperatorId operator) {
        return agreements.listOf(signedIn.caller(), operator);
    }

    List<Operator> partners(OperatorId operator) {
        return agreements.partners(signedIn.caller(), operator);
    }

    AgreementOutcome propose(OperatorId operator, ProposedAgreement wanted) {
        return agreements.propose(signedIn.caller(), operator, wanted);
    }

    AgreementOutcome accept(RoamingAgreement agreement) {
        return agreements.accept(signedIn.caller(), agreement.id());
    }

    AgreementOutcome decline(RoamingAgreement agreement) {
        return agreements.decline(signedIn.caller(), agreement.id());
    }

    AgreementOutcome withdraw(RoamingAgreement agreement) {
        return agreements.withdraw(signedIn.caller(), agreement.id());
    }

    AgreementOutcome end(RoamingAgreement agreement, LocalDate day) {
        return agreements.end(signedIn.caller(), agreement.id(), day);
    }

    /** Ours at theirs, then theirs at ours. */
    List<RoamingTally> tallies(OperatorId operator, YearMonth month) {
        return settlements.of(signedIn.caller(), operator, month);
    }

    List<RoamingVisit> visits(OperatorId operator, RoamingTally tally, YearMonth month) {
        return settlements.visits(signedIn.caller(), operator, tally.host(), tally.home(), month);
    }

    List<RoamingSettlement> settlements(OperatorId operator) {
        return settlements.listOf(signedIn.caller(), operator);
    }

    SettlementOutcome settle(OperatorId host, OperatorId home, YearMonth month) {
        return settlements.settle(signedIn.caller(), host, home, month);
    }

    InvoiceDownload download(RoamingSettlement settlement) {
        return new InvoiceDownload(files, signedIn, settlement.invoice());
    }

    Optional<Integer> scheduled(OperatorId operator) {
        return schedules.find(signedIn.caller(), operator);
    }

    void schedule(OperatorId operator, int day) {
        schedules.set(signedIn.caller(), operator, day);
    }

    void byHand(OperatorId operator) {
        schedules.remove(signedIn.caller(), operator);
    }
}
