package org.etabli.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.etabli.billing.NewSponsorship.Payer.Known;
import org.etabli.billing.NewSponsorship.Payer.New;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.SponsorshipId;
import org.etabli.member.Members;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/**
 * Who pays for members: an agency for a job-seeker, a company for its trainee, a mother for her son. Agreed by those who
 * bill for the operator; seen by the member and the operator's desk. What was charged before stays as it is.
 */
@Service
public class Sponsorships {

    private final SponsorshipRows rows;
    private final Payers payers;
    private final BillingAccess access;
    private final BillingReference reference;
    private final Members members;
    private final Transactions transactions;
    private final Clock clock;

    Sponsorships(
            SponsorshipRows rows,
            Payers payers,
            BillingAccess access,
            BillingReference reference,
            Members members,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.payers = payers;
        this.access = access;
        this.reference = reference;
        this.members = members;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Also past ones, the latest first; of the operators that exist for the caller: all for herself. */
    public List<Sponsorship> listOf(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        return rows.of(member).stream()
                .filter(each -> caller.is(member)
                        || caller.holdsAtSomeVenueOf(Role.FRONT_DESK, each.operator())
                        || BillingAccess.mayBill(caller, each.operator()))
                .toList();
    }

    /**
     * The bodies and persons that pay for others at the operator and are no members, by name.
     *
     * @throws NotFoundException when the operator does not exist for the caller
     */
    public List<Payer> sponsors(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return rows.sponsors(operator);
    }

    /**
     * Agrees that somebody pays a share of the member's fees. Several may; each is billed what she agreed to until nothing
     * is left of the fee.
     *
     * @throws NotFoundException when the operator does not exist for the caller, or does not know the member, the payer
     *     or how to bill
     * @throws InvalidInputException when she pays for the member already on that day, is the member, or is known under
     *     the name of somebody new
     */
    public Sponsorship begin(Caller caller, OperatorId operator, MemberId member, NewSponsorship wanted) {
        access.mustBill(caller, operator);
        reference.get(operator);
        return transactions.inOne(() -> {
            members.mustBeKnown(operator, member);
            PayerId payer = payer(operator, member, wanted.payer());
            boolean again = rows.of(operator, List.of(member)).stream()
                    .anyMatch(each -> each.sponsor().equals(payer) && each.holdsOn(wanted.startsOn()));
            if (again) {
                throw new InvalidInputException("sponsor", "pays-already");
            }
            SponsorshipId id = SponsorshipId.next();
            rows.insert(id, operator, member, payer, wanted, caller.member(), clock.instant());
            return rows.find(id).orElseThrow();
        });
    }

    /**
     * Changes what was agreed, from the next charge on: what was charged before stays as it is.
     *
     * @param wanted by the same payer; it begins on another day only while nothing was charged
     * @throws NotFoundException when it does not exist for the caller
     * @throws InvalidInputException naming the field that does not fit: a ceiling below what was charged, another payer
     */
    public Sponsorship change(Caller caller, SponsorshipId id, NewSponsorship wanted) {
        OperatorId operator = rows.find(id)
                .filter(each -> caller.worksFor(each.operator()))
                .orElseThrow(() -> new NotFoundException("sponsorship", id))
                .operator();
        access.mustBill(caller, operator);
        return transactions.inOne(() -> {
            rows.hold(id);
            mustFit(rows.find(id).orElseThrow(), wanted);
            rows.change(id, wanted);
            return rows.find(id).orElseThrow();
        });
    }

    private void mustFit(Sponsorship known, NewSponsorship wanted) {
        if (!wanted.payer().equals(new Known(known.sponsor()))) {
            throw new InvalidInputException("sponsor", "sponsor-stays");
        }
        if (!known.charged().isZero() && !wanted.startsOn().isEqual(known.startsOn())) {
            throw new InvalidInputException("startsOn", "charged-already");
        }
        Money ceiling = wanted.ceiling();
        if (ceiling != null && !ceiling.isSameCurrency(known.charged())) {
            throw new InvalidInputException("ceiling", "other-currency");
        }
        if (wanted.share() instanceof SponsoredShare.Amount(var each) && !each.isSameCurrency(known.charged())) {
            throw new InvalidInputException("amount", "other-currency");
        }
        if (ceiling != null && ceiling.isLessThan(known.charged())) {
            throw new InvalidInputException("ceiling", "charged-more", known.charged());
        }
        boolean twice = rows.of(known.operator(), List.of(known.member())).stream()
                .anyMatch(each -> !each.id().equals(known.id())
                        && each.sponsor().equals(known.sponsor())
                        && each.holdsOn(wanted.startsOn()));
        if (twice) {
            throw new InvalidInputException("startsOn", "pays-already");
        }
    }

    /**
     * Ends it; what was charged until then stays.
     *
     * @param day the first without it; one that had not begun then never does
     * @throws NotFoundException when it does not exist for the caller
     */
    public void end(Caller caller, SponsorshipId id, LocalDate day) {
        Sponsorship found = rows.find(id)
                .filter(each -> caller.worksFor(each.operator()))
                .orElseThrow(() -> new NotFoundException("sponsorship", id));
        access.mustBill(caller, found.operator());
        Input.chosen("day", day);
        transactions.inOne(() -> rows.end(id, day));
    }

    /** As {@link #end(Caller, SponsorshipId, LocalDate)}, from tomorrow on where the operator is. */
    public void end(Caller caller, SponsorshipId id) {
        OperatorId operator = rows.find(id)
                .orElseThrow(() -> new NotFoundException("sponsorship", id))
                .operator();
        end(caller, id, today(operator).plusDays(1));
    }

    /** @throws NotFoundException when the operator does not bill with Établi */
    public LocalDate today(OperatorId operator) {
        return clock.instant().atZone(reference.get(operator).zone()).toLocalDate();
    }

    private PayerId payer(OperatorId operator, MemberId member, NewSponsorship.Payer wanted) {
        return switch (wanted) {
            case Known(PayerId id) -> {
                if (id.equals(Payers.idOf(operator, member))) {
                    throw new InvalidInputException("sponsor", "pays-for-herself");
                }
                yield payers.byId(List.of(id)).values().stream()
                        .filter(payer -> payer.operator().equals(operator))
                        .map(Payer::id)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("payer", id));
            }
            case New body -> {
                boolean taken =
                        rows.sponsors(operator).stream().anyMatch(payer -> Objects.equals(payer.name(), body.name()));
                if (taken) {
                    throw new InvalidInputException("name", "name-in-use");
                }
                PayerId id = PayerId.next();
                rows.insert(id, operator, body, clock.instant());
                yield id;
            }
        };
    }
}
