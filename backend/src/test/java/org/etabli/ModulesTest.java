package org.etabli;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modules_use_only_what_their_charter_allows_and_never_in_a_circle() {
        ApplicationModules.of(EtabliTestApplication.class).verify();
    }
}
