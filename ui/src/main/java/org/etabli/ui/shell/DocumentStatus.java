package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * The document of a view is the same for every address; who only sees its status, a link checker for instance, is told by
 * it whether there is a view at all, and whether she may open it.
 */
final class DocumentStatus {

    private final AccessAnnotationChecker access = new AccessAnnotationChecker();

    void tell(IndexHtmlResponse page) {
        HttpStatus status = of(page.getVaadinRequest());
        if (status != HttpStatus.OK) {
            page.getVaadinResponse().setStatus(status.value());
        }
    }

    private HttpStatus of(VaadinRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        Optional<Class<? extends Component>> view =
                RouteConfiguration.forApplicationScope().getRoute(path);
        if (view.isEmpty()) {
            return HttpStatus.NOT_FOUND;
        }
        return access.hasAccess(view.get(), request.getUserPrincipal(), request::isUserInRole)
                ? HttpStatus.OK
                : HttpStatus.FORBIDDEN;
    }
}
