package org.etabli.kernel;

import java.util.UUID;

/** Identifies something that every new member is shown or handed. */
public record OnboardingStepId(UUID value) {

    public static OnboardingStepId next() {
        return new OnboardingStepId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static OnboardingStepId parse(String text) {
        return new OnboardingStepId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
