package org.etabli.prospect;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.etabli.database.Transactions;
import org.etabli.joining.Offering;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.member.Members;
import org.etabli.member.NewVisitor;
import org.etabli.member.Registrations;
import org.etabli.network.Venues;
import org.etabli.prospect.ProspectEvent.Kind;
import org.etabli.prospect.ProspectEvents.OfferMade;
import org.etabli.prospect.ProspectEvents.TrialGiven;
import org.etabli.reservation.DeskPasses;
import org.etabli.reservation.ReservationOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What the people of an operator's desks do with those who asked: they keep notes, give a free day, make an offer. */
@Service
public class Prospects {

    private static final int SHOWN = 500;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_LINE = 200;

    private final ProspectRows rows;
    private final Venues venues;
    private final Offering offering;
    private final DeskPasses desks;
    private final Registrations registrations;
    private final Members members;
    private final Phrasebook phrasebook;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Prospects(
            ProspectRows rows,
            Venues venues,
            Offering offering,
            DeskPasses desks,
            Registrations registrations,
            Members members,
            Phrasebook phrasebook,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.venues = venues;
        this.offering = offering;
        this.desks = desks;
        this.registrations = registrations;
        this.members = members;
        this.phrasebook = phrasebook;
        this.transactions = transactions;
        this.events = events;
    }

    /** Those on the way first, the nearest next step foremost; then the others, the latest first. */
    public List<Prospect> list(Caller caller, OperatorId operator) {
        mustWorkTheDesk(caller, operator);
        return rows.list(operator, SHOWN);
    }

    /** How many wait for a first answer; none for who does not work at the operator's desk. */
    public int countNew(Caller caller, OperatorId operator) {
        return caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator) ? rows.count(operator, Stage.ENQUIRY) : 0;
    }

    /** @throws NotFoundException when there is none for the caller */
    public Prospect get(Caller caller, ProspectId id) {
        Prospect found = rows.find(id)
                .filter(one -> caller.worksFor(one.operator()))
                .orElseThrow(() -> new NotFoundException("prospect", id));
        mustWorkTheDesk(caller, found.operator());
        return found;
    }

    /** What happened to her, the latest first. */
    public List<ProspectEvent> events(Caller caller, ProspectId id) {
        return rows.events(get(caller, id).id());
    }

    public void note(Caller caller, ProspectId id, String words) {
        String note = Input.text("note", words, LONGEST_NOTE);
        transactions.inOne(() -> rows.note(get(caller, id).id(), Kind.NOTE, note, caller.member()));
    }

    /**
     * Says where she stands; what led there stays in her history.
     *
     * @param lostReason why she will not come: for {@link Stage#LOST} alone, there it is needed
     */
    public void move(Caller caller, ProspectId id, Stage stage, @Nullable String lostReason) {
        String reason = stage == Stage.LOST ? Input.text("reason", lostReason, LONGEST_LINE) : null;
        transactions.inOne(() -> {
            Prospect held = hold(caller, id);
            if (held.stage() != stage) {
                rows.becomes(id, stage, reason);
                rows.note(id, Kind.STAGE, stage.name(), caller.member());
            }
        });
    }

    /** What to do next and when; null clears it. */
    public void plan(Caller caller, ProspectId id, @Nullable String step, @Nullable LocalDate on) {
        String next = Input.optional("nextStep", step, LONGEST_LINE);
        if (next == null && on != null) {
            throw new InvalidInputException("nextStep", "required");
        }
        transactions.inOne(() -> rows.next(hold(caller, id).id(), next, on));
    }

    /** The caller looks after her, or nobody does any more. */
    public void keep(Caller caller, ProspectId id, boolean keeps) {
        transactions.inOne(() -> rows.keptBy(hold(caller, id).id(), keeps ? caller.member() : null));
    }

    /**
     * A desk of her venue for a day, for nothing, or why not. Given before, she keeps the day she has.
     *
     * @param day in the venue's calendar
     */
    public ReservationOutcome giveTrial(Caller caller, ProspectId id, LocalDate day) {
        return transactions.inOne(() -> {
            Prospect held = hold(caller, id);
            if (held.trial() != null) {
                return new ReservationOutcome.Refused(List.of(Refusal.byState("trial-given")));
            }
            MemberId visitor =
                    registrations.register(new NewVisitor(held.firstName(), held.lastName(), null, held.locale()));
            members.affiliate(visitor, held.operator());
            String title = phrasebook.say(Phrasebook.nearest(held.locale()), "prospect.trial.title");
            ReservationOutcome outcome = desks.give(caller, venues.get(held.venue()), day, visitor, title);
            if (outcome instanceof ReservationOutcome.Confirmed(var desk)) {
                rows.trialIs(id, new Prospect.Trial(desk.id(), visitor));
                rows.note(id, Kind.TRIAL, day.toString(), caller.member());
                if (Set.of(Stage.ENQUIRY, Stage.VISIT).contains(held.stage())) {
                    rows.becomes(id, Stage.TRIAL, null);
                }
                events.publishEvent(new TrialGiven(id));
            }
            return outcome;
        });
    }

    /**
     * Mails her a link to sign for the plan at her venue.
     *
     * @throws NotFoundException for a plan that nobody takes by herself there
     */
    public void offer(Caller caller, ProspectId id, PlanId plan) {
        transactions.inOne(() -> {
            Prospect held = hold(caller, id);
            offering.mustOffer(plan, held.venue());
            rows.offered(id, plan);
            rows.note(id, Kind.OFFER, plan.toString(), caller.member());
            rows.becomes(id, Stage.OFFER, null);
            events.publishEvent(new OfferMade(id));
        });
    }

    private Prospect hold(Caller caller, ProspectId id) {
        get(caller, id);
        return rows.hold(id).orElseThrow(() -> new NotFoundException("prospect", id));
    }

    static void mustWorkTheDesk(Caller caller, OperatorId operator) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        caller.mustHave(Scope.MANAGE);
        if (!caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator)) {
            throw new NotAllowedException(Role.FRONT_DESK.name());
        }
    }
}
