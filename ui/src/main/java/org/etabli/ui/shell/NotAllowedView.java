package org.etabli.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.etabli.kernel.NotAllowedException;
import org.springframework.http.HttpStatus;

/** A service said that she may not. */
@AnonymousAllowed
class NotAllowedView extends MishapPage implements HasErrorParameter<NotAllowedException> {

    private static final long serialVersionUID = 1L;

    NotAllowedView(Languages languages) {
        super(languages);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowedException> error) {
        tell("lock", "forbidden");
        return HttpStatus.FORBIDDEN.value();
    }
}
