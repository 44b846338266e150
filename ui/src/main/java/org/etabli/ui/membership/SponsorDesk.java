package org.etabli.ui.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.GuardianPayers;
import org.etabli.billing.NewSponsorship;
import org.etabli.billing.Payer;
import org.etabli.billing.Sponsorship;
import org.etabli.billing.Sponsorships;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.member.Guardianship;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Who pays for a member, read and agreed in the name of who sits before the screen. */
@Component
class SponsorDesk {

    private final SignedIn signedIn;
    private final Sponsorships sponsorships;
    private final GuardianPayers guardians;
    private final Venues venues;

    SponsorDesk(SignedIn signedIn, Sponsorships sponsorships, GuardianPayers guardians, Venues venues) {
        this.signedIn = signedIn;
        this.sponsorships = sponsorships;
        this.guardians = guardians;
        this.venues = venues;
    }

    List<Sponsorship> listOf(MemberId member) {
        return sponsorships.listOf(signedIn.caller(), member);
    }

    boolean mayAgree(OperatorId operator) {
        return BillingAccess.mayBill(signedIn.caller(), operator);
    }

    List<Payer> sponsors(OperatorId operator) {
        return sponsorships.sponsors(signedIn.caller(), operator);
    }

    Operator operator(OperatorId operator) {
        return venues.getOperator(operator);
    }

    LocalDate today(OperatorId operator) {
        return sponsorships.today(operator);
    }

    void begin(OperatorId operator, MemberId member, NewSponsorship wanted) {
        sponsorships.begin(signedIn.caller(), operator, member, wanted);
    }

    void change(Sponsorship sponsorship, NewSponsorship wanted) {
        sponsorships.change(signedIn.caller(), sponsorship.id(), wanted);
    }

    /** Who answers for a minor and may be asked to pay for all of it by one click. */
    Optional<String> guardian(OperatorId operator, MemberId member) {
        return guardians.find(signedIn.caller(), operator, member).map(Guardianship::name);
    }

    Sponsorship guardianPays(OperatorId operator, MemberId member) {
        return guardians.agree(signedIn.caller(), operator, member);
    }

    /** As if it had never been agreed. */
    void undo(Sponsorship sponsorship) {
        sponsorships.end(signedIn.caller(), sponsorship.id(), sponsorship.startsOn());
    }

    void end(Sponsorship sponsorship) {
        sponsorships.end(signedIn.caller(), sponsorship.id());
    }
}
