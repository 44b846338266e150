package org.etabli.access;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.etabli.authorisation.OperatingRight;
import org.etabli.authorisation.OperatingRights;
import org.etabli.database.KeyFile;
import org.etabli.identity.Secret;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.reservation.CurrentReservations;
import org.etabli.reservation.ReservationDetails;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a controller may decide by itself while it is cut off: a list with an end, signed by Établi, of those who have
 * reserved the machine until then and may use it as far as is known now. Badges stand in it as salted hashes, moments as
 * seconds from the list's making, so that the controller needs no calendar.
 */
@Component
class OfflineRights {

    private final Controllers controllers;
    private final Decisions decisions;
    private final CurrentReservations reservations;
    private final OperatingRights operating;
    private final Members members;
    private final JsonMapper json;
    private final KeyFile key;
    private final Clock clock;

    OfflineRights(
            Controllers controllers,
            Decisions decisions,
            CurrentReservations reservations,
            OperatingRights operating,
            Members members,
            JsonMapper json,
            @Value("${etabli.data:data}") Path data,
            Clock clock) {
        this.controllers = controllers;
        this.decisions = decisions;
        this.reservations = reservations;
        this.operating = operating;
        this.members = members;
        this.json = json;
        this.key = new KeyFile(data, "controllers", KeyFile.Kind.ED25519);
        this.clock = clock;
    }

    /**
     * @param machine whose controller alone may use it
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
    String of(ResourceId machine) {
        Instant now = clock.instant();
        Duration valid = controllers.offlineFor(machine);
        String salt = Secret.next();
        TimeSlot ahead = TimeSlot.of(now, valid.isZero() ? Duration.ofMillis(1) : valid);
        List<ReservationDetails> reserved = valid.isZero() ? List.of() : reservations.listWithin(machine, ahead);
        Map<MemberId, MemberDetails> holders =
                members.byId(reserved.stream().map(ReservationDetails::member).collect(Collectors.toSet()));
        List<Right> rights = reserved.stream()
                .flatMap(reservation -> right(reservation, ahead, salt, holders).stream())
                .toList();
        return sign(new Rights(machine.toString(), valid.toSeconds(), salt, rights));
    }

    private Optional<Right> right(
            ReservationDetails reservation, TimeSlot ahead, String salt, Map<MemberId, MemberDetails> holders) {
        MemberDetails holder = holders.get(reservation.member());
        String badge = holder == null ? null : holder.badge();
        if (badge == null || !decisions.isEntitled(reservation.member(), reservation.resource(), ahead.start())) {
            return Optional.empty();
        }
        Instant until = reservation.slot().end().isBefore(ahead.end())
                ? reservation.slot().end()
                : ahead.end();
        OperatingRight right = operating
                .of(reservation.member(), Set.of(reservation.resource()))
                .get(reservation.resource());
        Instant ends = right == null ? null : right.until();
        Instant last = ends != null && ends.isBefore(until) ? ends : until;
        Duration from = Duration.between(ahead.start(), reservation.slot().start());
        return Optional.of(new Right(
                hash(salt, badge),
                Math.max(0, from.toSeconds()),
                Math.max(0, Duration.between(ahead.start(), last).toSeconds())));
    }

    static String hash(String salt, String credential) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.hash(salt + credential));
    }
}
