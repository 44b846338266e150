package org.etabli.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.etabli.kernel.NotFoundException;
import org.springframework.http.HttpStatus;

/** The address names something that does not exist, or not for her. */
@AnonymousAllowed
class NothingFoundView extends MishapPage implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    NothingFoundView(Languages languages) {
        super(languages);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        tell("search", "unknown");
        return HttpStatus.NOT_FOUND.value();
    }
}
