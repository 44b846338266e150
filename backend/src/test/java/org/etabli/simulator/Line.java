package org.etabli.simulator;

import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.etabli.simulator.Link.Reply;
import org.jspecify.annotations.Nullable;

/** A controller's line to Établi, which can be cut, and the list of rights that it brought last. */
final class Line {

    private static final long RIGHTS_EVERY = 60;

    private final String guarded;
    private final PublicKey server;
    private final Link link;
    private boolean cut;
    private @Nullable RightsList rights;
    private long rightsAskedAt = Long.MIN_VALUE / 2;

    /**
     * @param guarded the id of the machine or door
     * @param serverKey as PEM, as it was given with the key
     */
    Line(String guarded, String serverKey, Link link) {
        this.guarded = guarded;
        this.server = RightsList.publicKey(serverKey);
        this.link = link;
    }

    void cut() {
        cut = true;
    }

    void restore() {
        cut = false;
    }

    Optional<Reply> send(Map<String, Object> message) {
        return cut ? Optional.empty() : link.send(message);
    }

    /** Asks for the list when a minute has passed. */
    void keepRights(long now) {
        if (now - rightsAskedAt >= RIGHTS_EVERY) {
            refreshRights(now);
        }
    }

    void refreshRights(long now) {
        rightsAskedAt = now;
        if (!cut) {
            link.rights()
                    .flatMap(signed -> RightsList.read(signed, server, guarded, now))
                    .ifPresent(list -> rights = list);
        }
    }

    /** The second until which the list lets the badge; nothing where it does not. */
    OptionalLong rightOf(String credential, long now) {
        return rights == null ? OptionalLong.empty() : rights.until(credential, now);
    }
}
