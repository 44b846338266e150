package org.etabli.ui.members;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.etabli.authorisation.Authorisations;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.authorisation.Practice;
import org.etabli.authorisation.PracticeProgress;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;

/** What a member may operate, as the desk tells it. */
@SpringComponent
class MemberRights {

    private static final Duration STILL_TOLD = Duration.ofDays(60);

    private final MemberDesk desk;
    private final Authorisations authorisations;
    private final Practice practice;
    private final Members members;

    MemberRights(MemberDesk desk, Authorisations authorisations, Practice practice, Members members) {
        this.desk = desk;
        this.authorisations = authorisations;
        this.practice = practice;
        this.members = members;
    }

    /** The latest of each type, unless it was revoked or ran out long ago; the next to expire first. */
    List<HeldAuthorisation> list(MemberId id) {
        Instant since = desk.now().minus(STILL_TOLD);
        Map<?, HeldAuthorisation> latest = authorisations.listOf(desk.caller(), id).stream()
                .filter(held -> held.revokedAt() == null)
                .collect(Collectors.toMap(
                        held -> held.type().id(),
                        held -> held,
                        (one, other) -> lasts(one).isAfter(lasts(other)) ? one : other));
        return latest.values().stream()
                .filter(held -> lasts(held).isAfter(since))
                .sorted(Comparator.comparing(MemberRights::lasts)
                        .thenComparing(held -> held.type().name()))
                .toList();
    }

    /** How far her hours have come towards what she does not hold. */
    List<PracticeProgress> practice(MemberId id) {
        return practice.of(desk.caller(), id);
    }

    /** Those who granted them. */
    Map<MemberId, MemberDetails> granters(List<HeldAuthorisation> rights) {
        return members.byId(rights.stream()
                .map(HeldAuthorisation::grantedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static Instant lasts(HeldAuthorisation held) {
        return Objects.requireNonNullElse(held.expiresAt(), Instant.MAX);
    }
}
