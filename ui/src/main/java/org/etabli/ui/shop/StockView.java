package org.etabli.ui.shop;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.etabli.network.Venue;
import org.etabli.shop.Product;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.live.VenuePage;
import org.etabli.ui.shell.Icon;

/** What the venue in scope sells, what is left of it, and what its manager does about it. */
@Route("stock")
@Menu(order = 25, icon = "box", title = "stock.menu")
@RolesAllowed("MANAGER")
class StockView extends VenuePage {

    private static final long serialVersionUID = 1L;
    private final transient StockDesk desk;

    StockView(StockDesk desk, LiveVenues live) {
        super("stock", "box", live);
        this.desk = desk;
    }

    @Override
    public List<Component> actions() {
        Button add = new Button(
                getTranslation("stock.add"),
                new Icon("plus"),
                click -> desk.here().ifPresent(this::add));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return List.of(add);
    }

    @Override
    protected Optional<Venue> here() {
        return desk.here();
    }

    @Override
    protected void show(Venue here) {
        List<Product> products = desk.list(here);
        if (products.isEmpty()) {
            showNone(getTranslation("stock.none"));
            return;
        }
        Div list = new Div();
        list.addClassNames("etb-card", "etb-stock");
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", getTranslation("stock.menu"));
        products.forEach(product -> list.add(row(here, product)));
        add(list);
    }

    private Component row(Venue venue, Product product) {
        String name = product.name().in(getLocale());
        Span title = new Span(name);
        title.addClassName("etb-medium");
        String machines = desk.machinesOf(product);
        Span about = new Span(
                machines.isEmpty()
                        ? Words.say(product.rate())
                        : getTranslation("stock.about", product.rate(), machines));
        about.addClassNames("etb-s13", "etb-sec");
        Div words = new Div(title, about);
        words.addClassNames("etb-col", "etb-grow");
        Div doings = new Div(
                action("stock.deliver", name, () -> new DeliveryDialog(desk, product, this::show).open()),
                action("stock.count", name, () -> new CountDialog(desk, product, this::show).open()),
                action("stock.moves", name, () -> new MovementsDialog(desk, venue, product).open()),
                action("stock.edit", name, () -> edit(venue, product)));
        doings.addClassNames("etb-row", "etb-wrap");
        Div row = new Div(new ProductFace(product), words, state(product), doings);
        row.addClassNames("etb-row", "etb-line", "etb-wrap");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private Component state(Product product) {
        String left = Words.say(product.unit().amount(product.stock()));
        if (!product.onSale()) {
            return new StatusBadge(Status.CLOSED, getTranslation("stock.withdrawn", left)).bare();
        }
        if (product.isLow()) {
            return new StatusBadge(Status.WAIT, getTranslation("stock.low", left));
        }
        Span enough = new Span(left);
        enough.addClassNames("etb-num", "etb-nowrap");
        return enough;
    }

    private Button action(String key, String name, Runnable what) {
        Button button = new Button(getTranslation(key), click -> what.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("stock.do", button.getText(), name));
        return button;
    }

    private void add(Venue venue) {
        new ProductDialog(desk.currency(venue), desk.machines(venue), draft -> {
                    desk.save(venue, draft);
                    Notices.done(getTranslation("settings.saved"));
                    show();
                })
                .open();
    }

    private void edit(Venue venue, Product product) {
        ProductDialog dialog = new ProductDialog(desk.currency(venue), desk.machines(venue), draft -> {
            desk.save(venue, draft);
            Notices.done(getTranslation("settings.saved"));
            show();
        });
        dialog.show(
                product,
                file -> {
                    desk.setPicture(product.id(), file);
                    dialog.close();
                    show();
                },
                () -> {
                    desk.removePicture(product.id());
                    dialog.close();
                    show();
                });
        dialog.open();
    }
}
