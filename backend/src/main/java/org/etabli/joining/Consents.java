package org.etabli.joining;

import java.util.Optional;
import org.etabli.identity.Secret;
import org.etabli.kernel.GuardianshipId;
import org.etabli.kernel.NotFoundException;
import org.etabli.member.Guardians;
import org.etabli.member.Guardianship;
import org.springframework.stereotype.Service;

/** What a guardian reads and answers behind the link that she was mailed: she needs no account. */
@Service
public class Consents {

    private final Guardians guardians;

    Consents(Guardians guardians) {
        this.guardians = guardians;
    }

    /** Makes the secret of a link, to be put into a mail to her and nowhere else; the one before stops working. */
    public String issueLink(GuardianshipId id) {
        String token = Secret.next();
        guardians.putToken(id, Secret.hash(token));
        return token;
    }

    /** Whose link it is; empty when it is unknown or another was mailed since. */
    public Optional<Guardianship> open(String token) {
        return guardians.findByToken(Secret.hash(token));
    }

    /** @throws NotFoundException when the link is unknown */
    public Guardianship decide(String token, boolean consents) {
        Guardianship known = open(token).orElseThrow(() -> new NotFoundException("guardianship", "link"));
        guardians.decide(known.id(), consents);
        return open(token).orElseThrow();
    }
}
