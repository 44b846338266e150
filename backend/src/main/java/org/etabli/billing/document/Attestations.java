package org.etabli.billing.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.BillingIdentities;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.paper.Typesetter;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;

/**
 * The publisher's attestation that this version of Établi keeps what is sold and paid unalterable, secure, conserved and
 * archived (CGI art. 286 I 3° bis), filled in as far as Établi knows, to be signed by its publisher and the operator. The
 * French one is for the administration, the English one to be understood.
 */
@Service
public class Attestations {

    private final BillingAccess access;
    private final BillingIdentities identities;
    private final Venues venues;
    private final Phrasebook phrasebook;
    private final BuildProperties build;
    private final Clock clock;
    private final Typesetter typesetter = new Typesetter();

    Attestations(
            BillingAccess access,
            BillingIdentities identities,
            Venues venues,
            Phrasebook phrasebook,
            BuildProperties build,
            Clock clock) {
        this.access = access;
        this.identities = identities;
        this.venues = venues;
        this.phrasebook = phrasebook;
        this.build = build;
        this.clock = clock;
    }

    /**
     * As PDF/A, for who keeps the operator's books.
     *
     * @throws org.etabli.kernel.NotFoundException when the operator does not exist for the caller, or bills elsewhere
     */
    public InvoiceFile pdf(Caller caller, OperatorId id, Locale reader) {
        access.mustBill(caller, id);
        Operator operator = venues.getOperator(id);
        var identity = identities.of(id);
        LocalDate today = clock.instant().atZone(identity.zone()).toLocalDate();
        String address = String.join(", ", identity.street(), identity.postcode() + " " + identity.city());
        String version = Objects.requireNonNull(build.getVersion());
        Locale language = Phrasebook.nearest(reader);
        String html = new AttestationPage((key, arguments) -> phrasebook.say(language, "attestation." + key, arguments))
                .html(language, operator, address, version, today);
        return new InvoiceFile("attestation-etabli-" + version + ".pdf", "application/pdf", typesetter.print(html));
    }
}
