package org.etabli.prospect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.etabli.database.Transactions;
import org.etabli.identity.Secret;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.prospect.ProspectEvent.Kind;
import org.etabli.prospect.ProspectEvents.EnquiryReceived;
import org.etabli.prospect.ProspectEvents.VisitCancelled;
import org.etabli.prospect.ProspectEvents.VisitMoved;
import org.etabli.reservation.Agendas;
import org.etabli.reservation.CancellationOutcome;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationDetails;
import org.etabli.web.RateLimit;
import org.etabli.web.TooManyRequestsException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What somebody without an account asks a venue, and the visit that she agrees on with it. */
@Service
public class Enquiries {

    private final ProspectRows rows;
    private final VisitTimes times;
    private final Venues venues;
    private final Agendas agendas;
    private final ReservationChanges changes;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final RateLimit perBrowser;
    private final RateLimit perAddress;

    Enquiries(
            ProspectRows rows,
            VisitTimes times,
            Venues venues,
            Agendas agendas,
            ReservationChanges changes,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.times = times;
        this.venues = venues;
        this.agendas = agendas;
        this.changes = changes;
        this.transactions = transactions;
        this.events = events;
        this.perBrowser = new RateLimit(20, Duration.ofHours(1), clock);
        this.perAddress = new RateLimit(5, Duration.ofHours(1), clock);
    }

    /**
     * Hands it to the venue's people and confirms it by mail. Of two who want the same time one gets it.
     *
     * @param browser where it comes from, to keep it from taking every visit
     * @throws NotFoundException for an unknown venue
     * @throws TooManyRequestsException when browser or address asked too often
     */
    public VisitOutcome ask(NewEnquiry wanted, String browser) {
        Venue venue = venues.get(wanted.venue());
        Optional<Prospect> before = rows.find(wanted.id());
        if (before.isPresent()) {
            return new VisitOutcome.Agreed(before.get());
        }
        perBrowser.pass(browser);
        perAddress.pass(wanted.email());
        Instant visit = wanted.visitAt();
        if (visit != null && !times.free(venue).contains(visit)) {
            return new VisitOutcome.Refused(taken(venue));
        }
        try {
            return transactions.inOne(() -> {
                if (rows.add(wanted, venue.operator())) {
                    if (visit != null) {
                        rows.note(wanted.id(), Kind.VISIT, visit.toString(), null);
                    }
                    events.publishEvent(new EnquiryReceived(wanted.id()));
                }
                return new VisitOutcome.Agreed(rows.find(wanted.id()).orElseThrow());
            });
        } catch (DuplicateKeyException meanwhile) {
            return rows.find(wanted.id())
                    .<VisitOutcome>map(VisitOutcome.Agreed::new)
                    .orElseGet(() -> new VisitOutcome.Refused(taken(venue)));
        }
    }

    /** Makes the secret of a link, to be put into a mail to her and nowhere else; the one before stops working. */
    public String issueLink(ProspectId id) {
        String token = Secret.next();
        transactions.inOne(() -> rows.putToken(id, Secret.hash(token)));
        return token;
    }

    public Optional<Prospect> find(ProspectId id) {
        return rows.find(id);
    }

    /** Whose link it is; empty when it is unknown. */
    public Optional<Prospect> open(String token) {
        return rows.findByToken(Secret.hash(token));
    }

    /**
     * She comes then, and not when she meant to before.
     *
     * @throws NotFoundException for an unknown link
     */
    public VisitOutcome visit(String token, Instant at) {
        Prospect asking = open(token).orElseThrow(() -> new NotFoundException("visit", "link"));
        Venue venue = venues.get(asking.venue());
        if (at.equals(asking.visitAt())) {
            return new VisitOutcome.Agreed(asking);
        }
        if (!asking.stage().isOpen()) {
            return new VisitOutcome.Refused(Refusal.byState("visit-over"));
        }
        if (!times.free(venue).contains(at)) {
            return new VisitOutcome.Refused(taken(venue));
        }
        try {
            return transactions.inOne(() -> {
                Prospect held = rows.hold(asking.id()).orElseThrow();
                rows.visitAt(held.id(), at);
                rows.note(held.id(), Kind.VISIT, at.toString(), null);
                if (held.stage() == Stage.ENQUIRY) {
                    rows.becomes(held.id(), Stage.VISIT, null);
                }
                events.publishEvent(new VisitMoved(held.id()));
                return new VisitOutcome.Agreed(rows.find(held.id()).orElseThrow());
            });
        } catch (DuplicateKeyException meanwhile) {
            return new VisitOutcome.Refused(taken(venue));
        }
    }

    /**
     * She does not come. Said before, it is left so.
     *
     * @throws NotFoundException for an unknown link
     */
    public void cancelVisit(String token) {
        Prospect asking = open(token).orElseThrow(() -> new NotFoundException("visit", "link"));
        transactions.inOne(() -> {
            Prospect held = rows.hold(asking.id()).orElseThrow();
            if (held.visitAt() == null) {
                return;
            }
            events.publishEvent(new VisitCancelled(held.id()));
            rows.visitAt(held.id(), null);
            rows.note(held.id(), Kind.VISIT, "", null);
        });
    }

    /**
     * She gives her free day back. Given back before, or over: nothing changes.
     *
     * @throws NotFoundException for an unknown link
     */
    public void cancelTrial(String token) {
        Prospect asking = open(token).orElseThrow(() -> new NotFoundException("visit", "link"));
        transactions.inOne(() -> {
            Prospect held = rows.hold(asking.id()).orElseThrow();
            Prospect.Trial trial = held.trial();
            if (trial != null
                    && changes.cancel(Caller.of(trial.visitor(), Set.of()), trial.desk())
                            instanceof CancellationOutcome.Cancelled) {
                rows.trialIs(held.id(), null);
                rows.note(held.id(), Kind.TRIAL, "", null);
            }
        });
    }

    /** Her free day, or empty when she has none. */
    public Optional<ReservationDetails> trialOf(Prospect prospect) {
        Prospect.Trial trial = prospect.trial();
        return trial == null ? Optional.empty() : agendas.find(Caller.of(trial.visitor(), Set.of()), trial.desk());
    }

    private static Refusal taken(Venue venue) {
        return Refusal.byState("visit-taken", venue.name());
    }
}
