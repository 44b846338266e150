package org.etabli.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One answer in its own frame. When it can't be had, it says so and offers to try again; the others stand. */
abstract class DashboardCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(DashboardCard.class);

    private final Div head = new Div();
    private final Div body = new Div();
    private final Div failure = new Div();

    DashboardCard(String titleKey, String area) {
        addClassNames("etb-card", area);
        H2 title = new H2(getTranslation(titleKey));
        title.setId(area + "-title");
        getElement().setAttribute("aria-labelledby", area + "-title");
        head.addClassName("etb-head");
        head.add(title);
        body.addClassName("etb-card-body");
        failure.addClassName("etb-card-failure");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        add(head, body, failure);
    }

    final void addToHead(Component... parts) {
        head.add(parts);
    }

    final Div body() {
        return body;
    }

    /** Asks and shows; a failure stays within the card. */
    final void load(Command fill) {
        try {
            fill.execute();
            body.setVisible(true);
            failure.setVisible(false);
        } catch (RuntimeException broken) {
            log.error("{} could not be shown", getClass().getSimpleName(), broken);
            Button again = new Button(getTranslation("dashboard.retry"), click -> load(fill));
            again.addThemeVariants(ButtonVariant.SMALL);
            failure.removeAll();
            failure.add(new Paragraph(getTranslation("dashboard.failed")), again);
            body.setVisible(false);
            failure.setVisible(true);
        }
    }
}
