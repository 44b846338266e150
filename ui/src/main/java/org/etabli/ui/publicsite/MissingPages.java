package org.etabli.ui.publicsite;

import java.util.Locale;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Phrasebook;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a public page does not find is told by a page. */
@ControllerAdvice(basePackageClasses = MissingPages.class)
@Order(0)
class MissingPages {

    private final PublicFrame frame;
    private final Phrasebook phrasebook;

    MissingPages(PublicFrame frame, Phrasebook phrasebook) {
        this.frame = frame;
        this.phrasebook = phrasebook;
    }

    @ExceptionHandler(NotFoundException.class)
    ModelAndView missing(Locale reader) {
        ModelAndView page = new ModelAndView("public/missing", HttpStatus.NOT_FOUND);
        page.addObject("say", new Saying(phrasebook, reader));
        page.addObject("lang", reader.getLanguage());
        page.addObject("here", frame.here());
        page.addObject("network", frame.network());
        page.addObject("kinds", frame.kinds());
        page.addObject("signedIn", frame.signedIn());
        return page;
    }
}
