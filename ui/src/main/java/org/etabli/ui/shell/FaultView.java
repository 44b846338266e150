package org.etabli.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.http.HttpStatus;

/** A fault of ours: a reference number, the same as in the log. */
@AnonymousAllowed
class FaultView extends MishapPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    FaultView(Languages languages) {
        super(languages);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        tell("warning", "internal", Mishaps.referenceOf(error.getException()));
        offerAgain(event.getLocation());
        return HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
