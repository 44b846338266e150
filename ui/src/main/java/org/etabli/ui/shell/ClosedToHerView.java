package org.etabli.ui.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.http.HttpStatus;

/** The view exists, but not for her roles. */
@AnonymousAllowed
class ClosedToHerView extends MishapPage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    ClosedToHerView(Languages languages) {
        super(languages);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        tell("lock", "forbidden");
        return HttpStatus.FORBIDDEN.value();
    }
}
