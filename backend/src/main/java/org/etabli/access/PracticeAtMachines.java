package org.etabli.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.access.Verdict.State;
import org.etabli.authorisation.PracticeTime;
import org.etabli.authorisation.PractisedSession;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/** Settled sessions as practice; of a doubtful one what was decided to be paid for, and nothing before. */
@Component
class PracticeAtMachines implements PracticeTime {

    private final SessionRows sessions;
    private final DoubtfulRows doubtful;
    private final Venues venues;

    PracticeAtMachines(SessionRows sessions, DoubtfulRows doubtful, Venues venues) {
        this.sessions = sessions;
        this.doubtful = doubtful;
        this.venues = venues;
    }

    @Override
    public List<PractisedSession> list(MemberId member, Collection<ResourceId> machines, Instant since) {
        List<MachineSession> settled = sessions.listSettled(member, machines, since);
        Map<MachineSessionId, Verdict> verdicts = doubtful.of(settled.stream()
                .filter(MachineSession::isDoubtful)
                .map(MachineSession::id)
                .toList());
        return settled.stream()
                .map(session -> new PractisedSession(
                        session.id(),
                        session.machine(),
                        session.startedAt(),
                        venues.get(session.venue()).zone(),
                        minutes(session, Optional.ofNullable(verdicts.get(session.id()))),
                        session.accompaniedBy()))
                .filter(session -> session.minutes() > 0)
                .toList();
    }

    @Override
    public List<MemberId> listWhoMayHave(int minutes, Collection<ResourceId> machines, Instant since) {
        return sessions.listWhoRan(minutes, machines, since);
    }

    private static int minutes(MachineSession session, Optional<Verdict> verdict) {
        if (!session.isDoubtful()) {
            return Math.toIntExact(session.minutes());
        }
        return verdict.filter(known -> known.state() == State.CHARGED)
                .map(Verdict::minutes)
                .orElse(0);
    }
}
