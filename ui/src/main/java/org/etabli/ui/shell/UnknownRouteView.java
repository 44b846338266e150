package org.etabli.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.http.HttpStatus;

/** No view has this address. */
@AnonymousAllowed
class UnknownRouteView extends MishapPage implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    UnknownRouteView(Languages languages) {
        super(languages);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        tell("search", "unknown");
        return HttpStatus.NOT_FOUND.value();
    }
}
