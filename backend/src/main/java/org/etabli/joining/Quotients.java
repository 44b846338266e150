package org.etabli.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.joining.JoiningEvents.QuotientAnswered;
import org.etabli.joining.QuotientDeclaration.State;
import org.etabli.joining.Reviews.Paper;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.QuotientId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.member.Members;
import org.etabli.membership.TariffGroups;
import org.etabli.plan.TariffGroup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Members say what their household quotient is and show it by a paper; staff confirm it until a day. From then on, and until
 * that day, the member pays the prices of the band that her quotient falls into.
 */
@Service
public class Quotients {

    private static final int LONGEST_REASON = 300;

    private final QuotientRows rows;
    private final Documents documents;
    private final Members members;
    private final TariffGroups groups;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Quotients(
            QuotientRows rows,
            Documents documents,
            Members members,
            TariffGroups groups,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.members = members;
        this.groups = groups;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * She says what it is; said again before anybody answered, the later counts.
     *
     * @param quotient in whole euros
     * @param paper a PDF, JPEG or PNG
     * @throws NotFoundException when the operator does not know her, or has no prices by quotient
     * @throws InvalidInputException naming the field {@code quotient} that is in no band, or {@code file}
     */
    public QuotientDeclaration declare(Caller caller, OperatorId operator, int quotient, byte[] paper) {
        caller.mustHave(Scope.MANAGE);
        List<QuotientBand> bands = rows.bands(operator);
        if (bands.isEmpty() || !members.isKnownTo(operator, caller.member())) {
            throw new NotFoundException("operator", operator);
        }
        Input.within("quotient", quotient, 0, QuotientBand.HIGHEST);
        if (group(bands, quotient).isEmpty()) {
            throw new InvalidInputException("quotient", "quotient-in-no-band");
        }
        String type = Documents.typeOf(paper);
        return transactions.inOne(() -> {
            QuotientId id = rows.declare(operator, caller.member(), quotient, type, clock.instant());
            documents.put(id.value(), paper);
            return rows.find(id).orElseThrow();
        });
    }

    /** The latest first; as far as the operators exist for the caller: all for herself, else those at whose desk she works. */
    public List<QuotientDeclaration> listOf(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        return rows.listOf(member).stream()
                .filter(each -> caller.is(member) || caller.holdsAtSomeVenueOf(Role.FRONT_DESK, each.operator()))
                .toList();
    }

    /** For who writes to her about it. */
    public Optional<QuotientDeclaration> find(QuotientId id) {
        return rows.find(id);
    }

    /** Who waits for an answer, the longest first. */
    public List<QuotientDeclaration> listWaiting(Caller caller, OperatorId operator) {
        Reviews.mustReview(caller, operator);
        return rows.listWaiting(operator);
    }

    /** @throws NotFoundException when there is none for the caller, or it was thrown away */
    public Paper paper(Caller caller, QuotientId id) {
        QuotientDeclaration declaration = get(caller, rows.find(id), id);
        if (declaration.documentType() == null) {
            throw new NotFoundException("document", id);
        }
        return new Paper(declaration.documentType(), documents.get(id.value()));
    }

    /**
     * Her prices follow at once; confirmed or refused before, it is left so.
     *
     * @param validUntil the first day on which it no longer counts, to come and within two years
     * @throws InvalidInputException naming the field {@code validUntil}, or {@code quotient} when no band holds it any more
     */
    public void confirm(Caller caller, QuotientId id, LocalDate validUntil) {
        Input.chosen("validUntil", validUntil);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!validUntil.isAfter(today) || validUntil.isAfter(today.plusYears(2))) {
            throw new InvalidInputException("validUntil", "within-two-years");
        }
        transactions.inOne(() -> {
            QuotientDeclaration declaration = get(caller, rows.hold(id), id);
            if (declaration.state() == State.WAITING) {
                TariffGroup group = group(rows.bands(declaration.operator()), declaration.quotient())
                        .orElseThrow(() -> new InvalidInputException("quotient", "quotient-in-no-band"));
                rows.confirmed(id, validUntil, caller.member(), clock.instant());
                groups.set(caller, declaration.member(), declaration.operator(), group, validUntil);
                events.publishEvent(new QuotientAnswered(id));
            }
        });
    }

    /**
     * She is told why, and may declare it anew.
     *
     * @param reason read by her
     */
    public void refuse(Caller caller, QuotientId id, String reason) {
        String why = Input.text("reason", reason, LONGEST_REASON);
        transactions.inOne(() -> {
            QuotientDeclaration declaration = get(caller, rows.hold(id), id);
            if (declaration.state() == State.WAITING) {
                rows.refused(id, why, caller.member(), clock.instant());
                events.publishEvent(new QuotientAnswered(id));
            }
        });
    }

    static Optional<TariffGroup> group(List<QuotientBand> bands, int quotient) {
        return bands.stream()
                .filter(band -> band.holds(quotient))
                .map(QuotientBand::group)
                .findFirst();
    }

    private static QuotientDeclaration get(Caller caller, Optional<QuotientDeclaration> found, QuotientId id) {
        QuotientDeclaration declaration = found.filter(one -> caller.worksFor(one.operator()))
                .orElseThrow(() -> new NotFoundException("quotient", id));
        Reviews.mustReview(caller, declaration.operator());
        return declaration;
    }
}
