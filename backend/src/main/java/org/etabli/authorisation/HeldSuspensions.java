package org.etabli.authorisation;

import java.time.Clock;
import java.time.Instant;
import org.etabli.authorisation.AuthorisationEvents.AuthorisationRestored;
import org.etabli.authorisation.AuthorisationEvents.AuthorisationSuspended;
import org.etabli.authorisation.HeldRows.Held;
import org.etabli.database.Transactions;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Trainers take one authorisation away for a while and give it back. Reservations already made stay; the machine does not
 * switch on for them meanwhile, and no new ones are taken.
 */
@Service
public class HeldSuspensions {

    private final HeldRows rows;
    private final TypeRights types;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldSuspensions(
            HeldRows rows, TypeRights types, Transactions transactions, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.types = types;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * It does not count from now on. Suspended already, it is left so.
     *
     * @param reason kept with it, and told to the member
     * @param until when it counts again by itself, or null until somebody lifts the suspension
     * @throws InvalidInputException without a reason, or when that moment has passed
     * @throws NotFoundException when there is no such authorisation for the caller, or it was revoked
     * @throws NotAllowedException when the caller is no trainer there
     */
    public void suspend(Caller caller, AuthorisationId id, String reason, @Nullable Instant until) {
        String why = Input.text("reason", reason, 200);
        transactions.inOne(() -> {
            Held held = mustTeach(caller, id);
            Instant now = clock.instant();
            if (until != null && !until.isAfter(now)) {
                throw new InvalidInputException("until", "in-the-past");
            }
            if (!rows.isSuspended(id, now)) {
                rows.suspend(
                        id, new AuthorisationSuspension(Ids.next(), why, caller.member(), now, until, null, false));
                events.publishEvent(new AuthorisationSuspended(id, held.member(), held.type(), why, until));
            }
        });
    }

    /**
     * It counts again. Does nothing when it is not suspended.
     *
     * @param unfounded whether it should not have been suspended: hours of practice before it count again
     * @throws NotFoundException when there is no such authorisation for the caller, or it was revoked
     * @throws NotAllowedException when the caller is no trainer there
     */
    public void lift(Caller caller, AuthorisationId id, boolean unfounded) {
        transactions.inOne(() -> {
            Held held = mustTeach(caller, id);
            if (rows.lift(id, caller.member(), unfounded, clock.instant())) {
                events.publishEvent(new AuthorisationRestored(id, held.member(), held.type()));
            }
        });
    }

    private Held mustTeach(Caller caller, AuthorisationId id) {
        Held held = rows.hold(id).orElseThrow(() -> new NotFoundException("authorisation", id));
        types.mustTeach(caller, held.type());
        return held;
    }
}
