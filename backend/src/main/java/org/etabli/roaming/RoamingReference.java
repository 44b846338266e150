package org.etabli.roaming;

import java.util.List;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Snapshot;
import org.springframework.stereotype.Component;

/** What operators have agreed to, from memory: for the booking path, without a statement. */
@Component
public class RoamingReference {

    private final CatalogueRevision revision;
    private final Snapshot<RoamingTerms> known;

    RoamingReference(AgreementRows rows, CatalogueRevision revision) {
        this.revision = revision;
        this.known = new Snapshot<>(() -> new RoamingTerms(accepted(rows)));
    }

    private static List<RoamingAgreement> accepted(AgreementRows rows) {
        return rows.list().stream()
                .filter(each -> each.state() == RoamingState.ACCEPTED)
                .toList();
    }

    public RoamingTerms at(long atRevision) {
        return known.at(atRevision);
    }

    public RoamingTerms now() {
        return known.at(revision.current());
    }
}
