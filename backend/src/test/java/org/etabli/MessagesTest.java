package org.etabli;

import static org.assertj.core.api.Assertions.assertThat;

import org.etabli.testing.BundleRules;
import org.etabli.testing.Bundles;
import org.junit.jupiter.api.Test;

class MessagesTest extends BundleRules {

    private static final java.util.Set<String> KNOWN = Bundles.texts(HERE, "fr").keySet();

    @Test
    void every_rule_that_refuses_says_what_and_why() {
        var rules = Bundles.inCode(HERE, "Refusal\\s*\\.by(?:Rule|State)\\(\\s*\"([a-z-]+)\"");

        assertThat(rules).contains("slot-taken", "authorisation-missing", "quota-exhausted");
        assertThat(rules)
                .allSatisfy(rule ->
                        assertThat(KNOWN).contains("refusal." + rule + ".title", "refusal." + rule + ".reason"));
    }

    @Test
    void every_invalid_input_says_what_is_expected() {
        var keys = Bundles.inCode(HERE, "new InvalidInputException\\(\\s*[^,]+,\\s*\"([a-z-]+)\"");

        assertThat(keys).contains("required", "too-long", "end-not-after-start");
        assertThat(keys).allSatisfy(key -> assertThat(KNOWN).contains("invalid." + key));
    }

    @Test
    void every_problem_has_its_words() {
        var types = Bundles.inCode(HERE, "HttpStatus\\.[A-Z_]+,\\s*\"([a-z-]+)\"");

        assertThat(types).contains("not-found", "unexpected", "idempotency-key-reused");
        assertThat(types)
                .allSatisfy(type ->
                        assertThat(KNOWN).contains("problem." + type + ".title", "problem." + type + ".detail"));
    }

    @Test
    void every_text_that_is_asked_for_exists() {
        var keys = Bundles.inCode(HERE, "Text\\.of\\(\\s*\"([a-z][a-z.-]*[a-z])\"");

        assertThat(keys).contains("check.slot-free", "price.hours");
        assertThat(KNOWN).containsAll(keys);
    }
}
