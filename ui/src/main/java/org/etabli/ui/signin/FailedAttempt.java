package org.etabli.ui.signin;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.etabli.identity.LockedOutException;
import org.etabli.kernel.Phrasebook;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Component;

/** Says why the last attempt to sign in from this browser failed. */
@Component
class FailedAttempt {

    private final Phrasebook phrasebook;
    private final Clock clock;

    FailedAttempt(Phrasebook phrasebook, Clock clock) {
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    String title(Locale reader) {
        return phrasebook.say(reader, lockedFor().isPresent() ? "signin.locked.title" : "signin.wrong.title");
    }

    String reason(Locale reader) {
        return lockedFor()
                .map(left -> phrasebook.say(reader, "signin.locked.message", left.toMinutes() + 1))
                .orElseGet(() -> phrasebook.say(reader, "signin.wrong.message"));
    }

    private Optional<Duration> lockedFor() {
        Object last = VaadinSession.getCurrent().getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return last instanceof LockedOutException locked && clock.instant().isBefore(locked.until())
                ? Optional.of(Duration.between(clock.instant(), locked.until()))
                : Optional.empty();
    }
}
