package org.etabli.ui.checkin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etabli.kernel.Role;
import org.etabli.network.Venue;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.QrCode;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.VenueScope;
import org.springframework.beans.factory.annotation.Value;

/** The codes to print and put up: one for the door, one for each place. */
@Route("resources/qr")
@Menu(order = 27, icon = "qr", title = "qr.menu")
@RolesAllowed("FRONT_DESK")
class QrView extends Page {

    private static final long serialVersionUID = 1L;
    private final transient Resources resources;
    private final String address;

    QrView(VenueScope scope, Resources resources, @Value("${etabli.public-url}") String publicUrl) {
        super("qr.title");
        this.resources = resources;
        this.address = publicUrl.replaceAll("/+$", "") + "/checkin/";
        addClassName("etb-qrs");
        scope.current(Role.FRONT_DESK)
                .ifPresentOrElse(this::show, () -> add(new EmptyState("qr", getTranslation("qr.nothing"))));
    }

    @Override
    public List<Component> actions() {
        Button print = new Button(
                getTranslation("qr.print"),
                new Icon("print"),
                click -> click.getSource().getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        return List.of(print);
    }

    private void show(Venue venue) {
        Paragraph lead = new Paragraph(getTranslation("qr.lead", address + venue.slug()));
        lead.addClassNames("etb-sec", "etb-noprint");
        add(lead);
        Div door = sheet();
        door.add(code(address + venue.slug(), venue.name(), getTranslation("qr.door")));
        add(door);
        byZone(venue).forEach((zone, units) -> {
            if (!zone.isEmpty()) {
                H2 name = new H2(zone);
                name.addClassName("etb-title");
                add(name);
            }
            Div sheet = sheet();
            units.forEach(
                    unit -> sheet.add(code(address + venue.slug() + "/" + unit.id(), unit.label(), venue.name())));
            add(sheet);
        });
    }

    private Map<String, List<Unit>> byZone(Venue venue) {
        return resources.list(venue.id()).stream()
                .flatMap(resource -> resource.units().stream())
                .distinct()
                .sorted(Comparator.comparing(Unit::label))
                .collect(Collectors.groupingBy(
                        unit -> unit.zone() == null ? "" : unit.zone(), TreeMap::new, Collectors.toList()));
    }

    private static Div sheet() {
        Div sheet = new Div();
        sheet.addClassName("etb-qr-sheet");
        return sheet;
    }

    private Component code(String target, String name, String under) {
        Span title = new Span(name);
        title.addClassName("etb-qr-name");
        Span below = new Span(under);
        below.addClassNames("etb-s13", "etb-sec");
        Span how = new Span(getTranslation("qr.how"));
        how.addClassName("etb-small");
        Div code = new Div(new QrCode(target, getTranslation("qr.of", name)), title, below, how);
        code.addClassName("etb-qr-card");
        return code;
    }
}
