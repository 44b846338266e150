package org.etabli.access;

import org.springframework.stereotype.Component;

/** What controllers check signed lists with, for those that are simulated outside of this module. */
@Component
public class ServerKey {

    private final OfflineRights rights;

    ServerKey(OfflineRights rights) {
        this.rights = rights;
    }

    /** An Ed25519 public key. */
    public String pem() {
        return rights.publicPem();
    }
}
