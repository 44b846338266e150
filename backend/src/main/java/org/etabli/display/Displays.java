package org.etabli.display;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.identity.Secret;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DisplayId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The screens of a venue: its managers make and revoke their links, and whoever has a link reads. */
@Service
public class Displays {

    private final DisplayRows rows;
    private final VenueAccess access;
    private final Resources resources;
    private final Transactions transactions;
    private final Clock clock;

    Displays(DisplayRows rows, VenueAccess access, Resources resources, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.resources = resources;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * By name.
     *
     * @throws NotFoundException when there is no such venue for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages it
     */
    public List<Display> list(Caller caller, VenueId venue) {
        access.mustManage(caller, venue);
        return rows.list(venue);
    }

    /**
     * Makes a screen. Made a second time it is the same one, and the secret before opens nothing.
     *
     * @return the secret of its link, which can't be read again
     * @throws NotFoundException when there is no such venue for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages it
     * @throws InvalidInputException naming {@code resource} when it is another venue's
     */
    public String make(Caller caller, VenueId venue, NewDisplay display) {
        return transactions.inOne(() -> {
            access.mustManage(caller, venue);
            mustStandAt(venue, display.resource());
            String secret = Secret.next();
            if (!rows.save(venue, display, Secret.hash(secret), clock.instant())) {
                throw new NotFoundException("display", display.id());
            }
            return secret;
        });
    }

    private void mustStandAt(VenueId venue, @Nullable ResourceId beside) {
        if (beside != null) {
            resources
                    .find(beside)
                    .map(Resource::venue)
                    .filter(venue::equals)
                    .orElseThrow(() -> new InvalidInputException("resource", "machine-elsewhere"));
        }
    }

    /**
     * Its link opens nothing from now on. Revoked before, nothing changes.
     *
     * @throws NotFoundException when there is no such venue for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages it
     */
    public void revoke(Caller caller, VenueId venue, DisplayId display) {
        transactions.inOne(() -> {
            access.mustManage(caller, venue);
            rows.remove(venue, display);
        });
    }

    /** The screen whose link has the secret, which is seen by this; empty for one that is revoked or was never made. */
    public Optional<Display> find(String secret) {
        Instant now = clock.instant();
        Optional<Display> found = rows.find(Secret.hash(secret));
        found.filter(display -> display.seenAt() == null
                        || display.seenAt().plus(DisplayRows.SEEN_TO_WITHIN).isBefore(now))
                .ifPresent(display -> transactions.inOne(() -> rows.seen(display.id(), now)));
        return found;
    }
}
