package org.etabli.ui.journey;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what every visitor of a failed journey saw last, in {@code target/journeys}. */
class LastSight implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent() && test.getRequiredTestInstance() instanceof Journey journey) {
            journey.visitors.photograph(Path.of("target", "journeys"), test.getDisplayName());
        }
    }
}
