package org.etabli.authorisation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;

/** How long members used machines, as those know who meter them: what is settled, and of what is doubtful what was decided. */
public interface PracticeTime {

    /** Those that began since the moment, the latest first. */
    List<PractisedSession> list(MemberId member, Collection<ResourceId> machines, Instant since);

    /** Who may have used the machines for so many minutes since the moment; some of them for less. */
    List<MemberId> listWhoMayHave(int minutes, Collection<ResourceId> machines, Instant since);
}
