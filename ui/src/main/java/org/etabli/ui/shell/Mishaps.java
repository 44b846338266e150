package org.etabli.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Phrasebook;
import org.etabli.ui.component.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person is told when a click ends in an exception: what a service refused in words, and for a fault of ours a
 * reference number that is in the log as well. The view stays as it is.
 */
final class Mishaps implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(Mishaps.class);
    private final transient Phrasebook phrasebook;

    Mishaps(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        Throwable cause = rootOfKind(event.getThrowable());
        if (event.getThrowable() instanceof IOException) {
            log.debug("The browser went away", event.getThrowable());
            return;
        }
        if (ui == null) {
            log.error("Outside of any window", event.getThrowable());
            return;
        }
        Locale language = ui.getLocale();
        String words = switch (cause) {
            case InvalidInputException invalid -> phrasebook.say(language, invalid.text());
            case NotFoundException gone -> phrasebook.say(language, "error.gone");
            case ChangedMeanwhileException changed ->
                phrasebook.say(language, "refusal.changed-meanwhile.title") + " "
                        + phrasebook.say(language, "refusal.changed-meanwhile.reason");
            case NotAllowedException forbidden -> phrasebook.say(language, "error.forbidden.message");
            default -> phrasebook.say(language, "error.click", referenceOf(event.getThrowable()));
        };
        Notices.failed(words);
    }

    /** Logs the fault under a new reference. */
    static String referenceOf(Throwable fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        log.error("Reference {}", reference, fault);
        return reference;
    }

    private static Throwable rootOfKind(Throwable thrown) {
        Throwable at = thrown;
        while (at != null && !isToldInWords(at)) {
            at = at.getCause();
        }
        return Objects.requireNonNullElse(at, thrown);
    }

    private static boolean isToldInWords(Throwable thrown) {
        return thrown instanceof InvalidInputException
                || thrown instanceof NotFoundException
                || thrown instanceof ChangedMeanwhileException
                || thrown instanceof NotAllowedException;
    }
}
