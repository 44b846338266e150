package org.etabli.billing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.SponsoredShare.Percent;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.member.Guardians;
import org.etabli.member.Guardianship;
import org.etabli.member.Members;
import org.springframework.stereotype.Service;

/** Lets a minor's guardian pay for all of her fees, until she is of age: a sponsorship like any other, agreed by one click. */
@Service
public class GuardianPayers {

    private static final Percent ALL = Percent.of(BigDecimal.valueOf(100));

    private final Sponsorships sponsorships;
    private final Guardians guardians;
    private final Payers payers;
    private final Members members;
    private final Transactions transactions;
    private final Clock clock;

    GuardianPayers(
            Sponsorships sponsorships,
            Guardians guardians,
            Payers payers,
            Members members,
            Transactions transactions,
            Clock clock) {
        this.sponsorships = sponsorships;
        this.guardians = guardians;
        this.payers = payers;
        this.members = members;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Her guardian, where the caller may agree that she pays, it is known where to bill her, and nobody pays for all of it. */
    public Optional<Guardianship> find(Caller caller, OperatorId operator, MemberId minor) {
        if (!BillingAccess.mayBill(caller, operator) || !members.isKnownTo(operator, minor)) {
            return Optional.empty();
        }
        LocalDate today = sponsorships.today(operator);
        boolean paid = sponsorships.listOf(caller, minor).stream()
                .filter(each -> each.operator().equals(operator) && !each.isOverOn(today))
                .anyMatch(each -> each.share().equals(ALL));
        return paid
                ? Optional.empty()
                : guardians.answering(minor, today).filter(guardian -> isKnown(caller, operator, guardian));
    }

    /**
     * Agrees that the guardian pays for everything from today until the minor is of age; agreed already, it is left so. Who
     * is no member of the operator is billed at the minor's address and her own mail address.
     *
     * @throws NotFoundException when operator or minor do not exist for the caller
     * @throws InvalidInputException when nobody answers for her, or it is not known where the guardian's invoices go
     */
    public Sponsorship agree(Caller caller, OperatorId operator, MemberId minor) {
        sponsorships.sponsors(caller, operator);
        LocalDate today = sponsorships.today(operator);
        return transactions.inOne(() -> {
            members.mustBeKnown(operator, minor);
            Guardianship guardian = guardians
                    .answering(minor, today)
                    .orElseThrow(() -> new InvalidInputException("sponsor", "no-guardian"));
            NewSponsorship.Payer payer = payer(caller, operator, guardian);
            Optional<Sponsorship> before = payer instanceof NewSponsorship.Payer.Known(PayerId id)
                    ? sponsorships.listOf(caller, minor).stream()
                            .filter(each -> each.sponsor().equals(id) && each.holdsOn(today))
                            .findFirst()
                    : Optional.empty();
            return before.orElseGet(() -> sponsorships.begin(
                    caller, operator, minor, new NewSponsorship(payer, ALL, today, guardian.endsOn(), null, null)));
        });
    }

    private boolean isKnown(Caller caller, OperatorId operator, Guardianship guardian) {
        return isMemberOf(operator, guardian)
                || sponsor(caller, operator, guardian).isPresent()
                || address(operator, guardian.minor()).isPresent();
    }

    private boolean isMemberOf(OperatorId operator, Guardianship guardian) {
        return guardian.guardian() != null && members.isKnownTo(operator, guardian.guardian());
    }

    private NewSponsorship.Payer payer(Caller caller, OperatorId operator, Guardianship guardian) {
        MemberId member = guardian.guardian();
        if (member != null && isMemberOf(operator, guardian)) {
            payers.need(operator, List.of(members.get(member)), clock.instant());
            return new NewSponsorship.Payer.Known(Payers.idOf(operator, member));
        }
        return sponsor(caller, operator, guardian)
                .<NewSponsorship.Payer>map(known -> new NewSponsorship.Payer.Known(known.id()))
                .orElseGet(() -> new NewSponsorship.Payer.New(
                        guardian.name(),
                        false,
                        null,
                        address(operator, guardian.minor())
                                .orElseThrow(() -> new InvalidInputException("sponsor", "no-address")),
                        guardian.email()));
    }

    /** She pays for another child already. */
    private Optional<Payer> sponsor(Caller caller, OperatorId operator, Guardianship guardian) {
        return sponsorships.sponsors(caller, operator).stream()
                .filter(known -> guardian.email().equals(known.email()))
                .findFirst();
    }

    private Optional<PostalAddress> address(OperatorId operator, MemberId minor) {
        PayerId id = Payers.idOf(operator, minor);
        return payers.byId(List.of(id)).values().stream()
                .filter(payer -> payer.street() != null)
                .map(payer -> new PostalAddress(
                        String.valueOf(payer.street()),
                        String.valueOf(payer.postcode()),
                        String.valueOf(payer.city()),
                        payer.country()))
                .findFirst();
    }
}
