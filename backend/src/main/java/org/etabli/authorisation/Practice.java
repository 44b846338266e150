package org.etabli.authorisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.etabli.authorisation.PracticeProgress.Standing;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.springframework.stereotype.Service;

/** How far members have come by practice, as screens tell it. */
@Service
public class Practice {

    private final Authorisations authorisations;
    private final PracticeCounts counts;
    private final PracticeRows rows;

    Practice(Authorisations authorisations, PracticeCounts counts, PracticeRows rows) {
        this.authorisations = authorisations;
        this.counts = counts;
        this.rows = rows;
    }

    /**
     * Towards what she does not hold, where she has begun, was told not yet, or holds what the machines ask for; the nearest first. For
     * herself, and for those who work where it is granted.
     */
    public List<PracticeProgress> of(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        List<AuthorisationType> types = authorisations.listTypes().stream()
                .filter(type -> caller.is(member) || caller.worksFor(type.operator()))
                .toList();
        return counts.earning(member, types).stream()
                .filter(progress -> progress.minutes() > 0
                        || progress.declined() != null
                        || progress.standing() == Standing.COUNTS
                                && progress.type().earned() instanceof PracticeRule rule
                                && rule.ground() instanceof PracticeGround.AskingFor)
                .sorted(Comparator.comparingInt(PracticeProgress::left))
                .toList();
    }

    /** Towards those of the types that practice earns and that she does not hold. */
    public List<PracticeProgress> towards(MemberId member, Collection<AuthorisationType> types) {
        return counts.earning(member, types);
    }

    /**
     * What was counted each time practice granted or prolonged it, the latest first.
     *
     * @throws NotFoundException when she holds no such authorisation, or not for the caller
     */
    public List<PracticeEvidence> evidence(Caller caller, MemberId member, AuthorisationId id) {
        return authorisations.listOf(caller, member).stream()
                .filter(held -> held.id().equals(id))
                .findFirst()
                .map(held -> rows.listOf(held.id()))
                .orElseThrow(() -> new NotFoundException("authorisation", id));
    }
}
