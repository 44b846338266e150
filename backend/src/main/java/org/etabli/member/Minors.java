package org.etabli.member;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Snapshot;
import org.etabli.kernel.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who is under eighteen without a guardian's consent: few are, so they are known from memory. */
@Service
public class Minors {

    /** In years (Code civil, art. 388). */
    public static final int OF_AGE = 18;

    private final JdbcClient jdbc;
    private final CatalogueRevision revision;
    private final Clock clock;
    private final Snapshot<Map<MemberId, LocalDate>> alone = new Snapshot<>(this::read);

    Minors(JdbcClient jdbc, CatalogueRevision revision, Clock clock) {
        this.jdbc = jdbc;
        this.revision = revision;
        this.clock = clock;
    }

    public static LocalDate ofAgeOn(LocalDate bornOn) {
        return bornOn.plusYears(OF_AGE);
    }

    /** Whether she lacked a guardian's consent, for what happens on the day, when the reference data had this revision. */
    public boolean lacksConsent(MemberId member, LocalDate day, long atRevision) {
        LocalDate ofAge = alone.at(atRevision).get(member);
        return ofAge != null && day.isBefore(ofAge);
    }

    /** As {@link #lacksConsent(MemberId, LocalDate, long)}, now. */
    public boolean lacksConsent(MemberId member, LocalDate day) {
        return lacksConsent(member, day, revision.current());
    }

    /** With the day on which they come of age; a day more, because it begins earlier elsewhere. */
    private Map<MemberId, LocalDate> read() {
        LocalDate youngest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusYears(OF_AGE)
                .minusDays(1);
        Map<MemberId, LocalDate> found = new HashMap<>();
        jdbc.sql("SELECT m.id, m.born_on FROM member m LEFT JOIN guardianship g ON g.member_id = m.id"
                        + " AND g.consented_at IS NOT NULL WHERE m.born_on > ? AND g.id IS NULL")
                .param(youngest)
                .query((row, n) -> found.put(
                        new MemberId(row.getObject(1, UUID.class)), ofAgeOn(row.getObject(2, LocalDate.class))))
                .list();
        return found;
    }
}
