package org.etabli.roaming;

import java.util.List;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Snapshot;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.RoamingAgreementId;
import org.springframework.stereotype.Component;

/** What operators have agreed to, from memory: for the booking path, without a statement. */
@Component
public class RoamingReference {

    private final AgreementRows rows;
    private final CatalogueRevision revision;
    private final Snapshot<RoamingTerms> known;

    RoamingReference(AgreementRows rows, CatalogueRevision revision) {
        this.rows = rows;
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

    /** Also one that is over. */
    public RoamingAgreement get(RoamingAgreementId id) {
        return known.at(revision.current())
                .find(id)
                .or(() -> rows.find(id))
                .orElseThrow(() -> new NotFoundException("roaming-agreement", id));
    }
}
