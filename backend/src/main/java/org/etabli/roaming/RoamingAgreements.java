package org.etabli.roaming;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.RoamingAgreementId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.Text;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.roaming.AgreementChanged.Change;
import org.etabli.roaming.AgreementOutcome.Done;
import org.etabli.roaming.AgreementOutcome.Refused;
import org.joda.money.CurrencyUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Agreements between operators: proposed by a manager of one, accepted by a manager of the other, ended by either. For
 * anybody else they do not exist. What was reserved under one stays as it was promised.
 */
@Service
public class RoamingAgreements {

    private final AgreementRows rows;
    private final Venues venues;
    private final CatalogueRevision revision;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoamingAgreements(
            AgreementRows rows,
            Venues venues,
            CatalogueRevision revision,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.venues = venues;
        this.revision = revision;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All that the operator has a part in, also past ones and those that were turned down, the latest first.
     *
     * @throws NotFoundException when the operator does not exist for the caller
     */
    public List<RoamingAgreement> listOf(Caller caller, OperatorId operator) {
        caller.mustHave(Scope.READ);
        mustSee(caller, operator);
        return rows.list().stream().filter(each -> each.isBetween(operator)).toList();
    }

    /** For who writes of it to the two who have a part in it. */
    public Optional<RoamingAgreement> find(RoamingAgreementId id) {
        return rows.find(id);
    }

    /** The operators that the operator could agree with, by name. */
    public List<Operator> partners(Caller caller, OperatorId operator) {
        mustSee(caller, operator);
        return venues.listOperators().stream()
                .filter(each -> !each.id().equals(operator))
                .toList();
    }

    /**
     * @param asking the one of the two that the caller manages
     * @return refused when another one covers a kind on some of the days
     * @throws NotFoundException when the operator does not exist for the caller
     * @throws InvalidInputException when the partner does not exist, or a price is not in the host's currency
     */
    public AgreementOutcome propose(Caller caller, OperatorId asking, ProposedAgreement wanted) {
        mustManage(caller, asking);
        if (!asking.equals(wanted.home()) && !asking.equals(wanted.host())) {
            throw new InvalidInputException("home", "not-yours");
        }
        mustFit(wanted);
        return transactions.inOne(() -> {
            // before anything is read: from here on nobody else agrees on anything
            revision.bump();
            Optional<Refusal> overlap = overlap(asking, wanted);
            if (overlap.isPresent()) {
                return new Refused(overlap.get());
            }
            RoamingAgreementId id = RoamingAgreementId.next();
            rows.insert(id, asking, wanted, caller.member(), clock.instant());
            return changed(id, asking, Change.PROPOSED);
        });
    }

    /** By a manager of the one who was asked; accepting twice answers the same again. */
    public AgreementOutcome accept(Caller caller, RoamingAgreementId id) {
        return answer(caller, id, RoamingState.ACCEPTED);
    }

    /** By a manager of the one who was asked. */
    public AgreementOutcome decline(Caller caller, RoamingAgreementId id) {
        return answer(caller, id, RoamingState.DECLINED);
    }

    /** By a manager of the one who asked, until there is an answer. */
    public AgreementOutcome withdraw(Caller caller, RoamingAgreementId id) {
        return answer(caller, id, RoamingState.WITHDRAWN);
    }

    /**
     * Ends what was accepted, by a manager of either; not for days that are over. Until the day comes, another may be set.
     *
     * @param day the first without it; on its first day or before, it never holds
     * @throws InvalidInputException when the day is before today
     */
    public AgreementOutcome end(Caller caller, RoamingAgreementId id, LocalDate day) {
        RoamingAgreement seen = seen(caller, id);
        Input.chosen("day", day);
        OperatorId side = managed(caller, seen).orElseThrow(() -> new NotAllowedException(Role.MANAGER.name()));
        LocalDate today = today(side);
        if (day.isBefore(today)) {
            throw new InvalidInputException("day", "before-today");
        }
        return transactions.inOne(() -> {
            revision.bump();
            RoamingAgreement agreement = rows.find(id).orElseThrow();
            LocalDate end = agreement.endsOn();
            boolean standing = agreement.state() == RoamingState.ACCEPTED && !agreement.isOverOn(today);
            if (!standing || end != null && day.isAfter(end)) {
                return day.equals(end)
                        ? new Done(agreement)
                        : new Refused(Refusal.byState("roaming-over", nameOf(agreement.partnerOf(side))));
            }
            rows.end(agreement, day);
            return changed(id, side, Change.ENDED);
        });
    }

    /** The day it is where the operator is. */
    public LocalDate today(OperatorId operator) {
        return LocalDate.ofInstant(
                clock.instant(),
                venues.findFirst(operator)
                        .<java.time.ZoneId>map(venue -> venue.zone())
                        .orElse(ZoneOffset.UTC));
    }

    private AgreementOutcome answer(Caller caller, RoamingAgreementId id, RoamingState state) {
        RoamingAgreement seen = seen(caller, id);
        OperatorId answering = state == RoamingState.WITHDRAWN ? seen.askedBy() : seen.partnerOf(seen.askedBy());
        if (!caller.holds(Role.MANAGER, answering)) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
        return transactions.inOne(() -> {
            revision.bump();
            RoamingAgreement agreement = rows.find(id).orElseThrow();
            if (agreement.state() == state) {
                return new Done(agreement);
            }
            if (agreement.state() != RoamingState.PROPOSED) {
                return new Refused(Refusal.byState("roaming-answered", nameOf(agreement.partnerOf(answering))));
            }
            rows.answer(id, state, caller.member(), clock.instant());
            return changed(id, answering, Change.of(state));
        });
    }

    private Done changed(RoamingAgreementId id, OperatorId by, Change change) {
        RoamingAgreement agreement = rows.find(id).orElseThrow();
        events.publishEvent(new AgreementChanged(agreement, by, change));
        return new Done(agreement);
    }

    private Optional<Refusal> overlap(OperatorId asking, ProposedAgreement wanted) {
        return rows.list().stream()
                .filter(each -> each.state() == RoamingState.PROPOSED || each.state() == RoamingState.ACCEPTED)
                .filter(each -> each.home().equals(wanted.home()) && each.host().equals(wanted.host()))
                .filter(each -> each.endsOn() == null || each.endsOn().isAfter(each.startsOn()))
                .filter(each -> each.endsOn() == null || wanted.startsOn().isBefore(each.endsOn()))
                .filter(each -> wanted.endsOn() == null || each.startsOn().isBefore(wanted.endsOn()))
                .flatMap(each -> wanted.prices().stream()
                        .filter(price -> each.priceOf(price.kind()).isPresent())
                        .map(price -> Refusal.byRule(
                                "roaming-overlap",
                                nameOf(each.partnerOf(asking)),
                                Text.of("roaming.of." + price.kind()),
                                each.startsOn())))
                .findFirst();
    }

    private void mustFit(ProposedAgreement wanted) {
        List<OperatorId> known =
                venues.listOperators().stream().map(Operator::id).toList();
        if (!known.contains(wanted.home()) || !known.contains(wanted.host())) {
            throw new InvalidInputException("partner", "partner-unknown");
        }
        CurrencyUnit currency = venues.getOperator(wanted.host()).currency();
        if (wanted.prices().stream()
                .anyMatch(price -> !price.amount().getCurrencyUnit().equals(currency))) {
            throw new InvalidInputException("amount", "price-currency", currency.getCode());
        }
    }

    private RoamingAgreement seen(Caller caller, RoamingAgreementId id) {
        caller.mustHave(Scope.MANAGE);
        return rows.find(id)
                .filter(each -> caller.worksFor(each.home()) || caller.worksFor(each.host()))
                .orElseThrow(() -> new NotFoundException("roaming-agreement", id));
    }

    private static Optional<OperatorId> managed(Caller caller, RoamingAgreement agreement) {
        return List.of(agreement.home(), agreement.host()).stream()
                .filter(side -> caller.holds(Role.MANAGER, side))
                .findFirst();
    }

    private static void mustSee(Caller caller, OperatorId operator) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        if (!caller.holds(Role.MANAGER, operator) && !caller.holds(Role.ACCOUNTANT, operator)) {
            throw new NotAllowedException(Role.ACCOUNTANT.name());
        }
    }

    private static void mustManage(Caller caller, OperatorId operator) {
        caller.mustHave(Scope.MANAGE);
        mustSee(caller, operator);
        if (!caller.holds(Role.MANAGER, operator)) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
    }

    private String nameOf(OperatorId operator) {
        return venues.getOperator(operator).name();
    }
}
