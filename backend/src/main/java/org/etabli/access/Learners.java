package org.etabli.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.springframework.stereotype.Component;

/** Those whom a trainer may accompany: members whom her operator knows. */
@Component
class Learners {

    private final Members members;

    Learners(Members members) {
        this.members = members;
    }

    /** @throws NotFoundException when the operator does not know her */
    MemberDetails get(OperatorId operator, MemberId member) {
        Map<MemberId, MemberDetails> known = members.knownTo(operator, Set.of(member));
        if (!known.containsKey(member)) {
            throw new NotFoundException("member", member);
        }
        return Objects.requireNonNull(known.get(member));
    }

    Map<MemberId, MemberDetails> named(OperatorId operator, Collection<MemberId> ids) {
        return members.knownTo(operator, Set.copyOf(ids));
    }

    Map<MemberId, MemberDetails> staff(Collection<MemberId> ids) {
        return members.byId(Set.copyOf(ids));
    }

    List<MemberDetails> search(OperatorId operator, String words, int offset, int limit) {
        return members.search(operator, words, offset, limit);
    }
}
