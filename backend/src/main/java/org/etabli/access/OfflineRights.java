package org.etabli.access;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.etabli.access.Guarded.Entrance;
import org.etabli.access.Guarded.Machine;
import org.etabli.database.KeyFile;
import org.etabli.identity.Secret;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a controller may decide by itself while it is cut off: a list with an end, signed by Établi, of those whom machine or
 * door is there for until then as far as is known now. Badges stand in it as salted hashes, moments as
 * seconds from the list's making, so that the controller needs no calendar.
 */
@Component
class OfflineRights {

    private final Controllers controllers;
    private final MachineRights machines;
    private final DoorRows rows;
    private final DoorRights doors;
    private final JsonMapper json;
    private final KeyFile key;
    private final Clock clock;

    OfflineRights(
            Controllers controllers,
            MachineRights machines,
            DoorRows rows,
            DoorRights doors,
            JsonMapper json,
            @Value("${etabli.data:data}") Path data,
            Clock clock) {
        this.controllers = controllers;
        this.machines = machines;
        this.rows = rows;
        this.doors = doors;
        this.json = json;
        this.key = new KeyFile(data, "controllers", KeyFile.Kind.ED25519);
        this.clock = clock;
    }

    /**
     * @param machine or door, whose controller alone may use it
     * @param validSeconds after which the list opens nothing any more
     */
    record Rights(String machine, long validSeconds, String salt, List<Right> rights) {}

    /**
     * @param badge SHA-256 of salt and credential, in base64url without padding
     * @param fromSeconds zero when it holds already
     * @param untilSeconds the end of her reservation or authorisation, or of the list
     */
    record Right(String badge, long fromSeconds, long untilSeconds) {}

    /** The key that signs lists, and answers over a broker. */
    String publicPem() {
        return key.publicPem();
    }

    String sign(Object content) {
        return SignedText.of(json.writeValueAsString(content), key::sign);
    }

    /** As a signed text. */
    String of(Guarded guarded) {
        Instant now = clock.instant();
        Duration valid = controllers.offlineFor(guarded);
        String salt = Secret.next();
        TimeSlot ahead = TimeSlot.of(now, valid.isZero() ? Duration.ofMillis(1) : valid);
        List<BadgeTime> badges = valid.isZero() ? List.of() : badges(guarded, ahead);
        List<Right> rights =
                badges.stream().map(each -> right(each, ahead.start(), salt)).toList();
        return sign(new Rights(guarded.id().toString(), valid.toSeconds(), salt, rights));
    }

    private List<BadgeTime> badges(Guarded guarded, TimeSlot ahead) {
        return switch (guarded) {
            case Machine(ResourceId machine) -> machines.list(machine, ahead);
            case Entrance(DoorId id) ->
                rows.find(id).map(door -> doors.list(door, ahead)).orElse(List.of());
        };
    }

    private static Right right(BadgeTime badge, Instant now, String salt) {
        return new Right(
                hash(salt, badge.badge()),
                Math.max(0, Duration.between(now, badge.slot().start()).toSeconds()),
                Math.max(0, Duration.between(now, badge.slot().end()).toSeconds()));
    }

    static String hash(String salt, String credential) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.hash(salt + credential));
    }
}
