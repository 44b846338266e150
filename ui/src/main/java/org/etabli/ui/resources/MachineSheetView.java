package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.ui.component.QrCode;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.springframework.beans.factory.annotation.Value;

/** The code of one machine, to print and to stick on it: it leads to its public page. */
@Route("resources/sheet")
@RolesAllowed("MANAGER")
class MachineSheetView extends Page implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient ResourceDesk desk;
    private final transient Venues venues;
    private final String address;

    MachineSheetView(ResourceDesk desk, Venues venues, @Value("${etabli.public-url}") String publicUrl) {
        super("machine.sheet");
        this.desk = desk;
        this.venues = venues;
        this.address = publicUrl.replaceAll("/+$", "") + "/machines/";
        addClassName("etb-qrs");
    }

    @Override
    public List<Component> actions() {
        Button print = new Button(
                getTranslation("machine.sheet.print"),
                new Icon("print"),
                click -> click.getSource().getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        return List.of(print);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        Resource machine = desk.get(ResourceId.parse(parameter)).resource();
        Paragraph lead = new Paragraph(getTranslation("machine.sheet.lead"));
        lead.addClassNames("etb-sec", "etb-noprint");
        Div sheet = new Div(card(machine));
        sheet.addClassName("etb-qr-sheet");
        add(lead, sheet);
    }

    private Component card(Resource machine) {
        Span title = new Span(machine.name());
        title.addClassName("etb-qr-name");
        Span venue = new Span(venues.get(machine.venue()).name());
        venue.addClassNames("etb-s13", "etb-sec");
        Span how = new Span(getTranslation("machine.sheet.how"));
        how.addClassName("etb-small");
        Span link = new Span(address + machine.id());
        link.addClassNames("etb-small", "etb-sec");
        Div card = new Div(
                new QrCode(address + machine.id(), getTranslation("machine.sheet.of", machine.name())),
                title,
                venue,
                how,
                link);
        card.addClassName("etb-qr-card");
        return card;
    }
}
