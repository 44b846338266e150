package org.etabli.ui.shop;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etabli.access.MachineSession;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.PurchaseId;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.shop.Product;
import org.etabli.shop.TakeProduct;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.VenueSelect;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/**
 * The shelf of a venue's shop, in a member's hand: {@code ?at=slug} says which, {@code ?machine=id} shows first what is for a
 * machine, {@code ?session=id} adds what she takes to her time at it.
 */
@Route(ShopView.PATH)
@Menu(order = 15, icon = "box", title = "shop.menu")
@PermitAll
class ShopView extends Page implements BeforeEnterObserver {

    static final String PATH = "shop";

    private static final long serialVersionUID = 1L;

    private final transient ShopDesk desk;
    private final VenueSelect where;
    private final Div note = new Div();
    private final Div shelf = new Div();
    private final PurchasesCard bought;

    private transient @Nullable Venue venue;
    private transient @Nullable Resource machine;
    private transient @Nullable MachineSession session;

    ShopView(ShopDesk desk, LiveVenues live) {
        super("shop.menu");
        this.desk = desk;
        addClassName("etb-shop");
        where = new VenueSelect(getTranslation("shop.venue"), this::go);
        note.addClassName("etb-shop-note");
        shelf.addClassName("etb-shelf");
        bought = new PurchasesCard(desk, desk.self(), this::showShelf);
        live.follow(this, changed -> venue != null && venue.id().equals(changed), this::showShelf);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Venue> shops = desk.shops();
        if (shops.isEmpty()) {
            add(new EmptyState("box", getTranslation("shop.none")));
            return;
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        session = asked.getSingleParameter("session").flatMap(this::session).orElse(null);
        machine = asked.getSingleParameter("machine").flatMap(this::machine).orElse(null);
        venue = place(asked, shops);
        if (session == null) {
            session = running(venue).orElse(null);
        }
        if (machine == null && session != null) {
            machine = desk.machine(session.machine()).orElse(null);
        }
        where.offer(shops);
        where.setValue(venue);
        where.setReadOnly(shops.size() == 1);
        add(where, note, shelf, bought);
        showNote();
        showShelf();
    }

    private Venue place(QueryParameters asked, List<Venue> shops) {
        MachineSession hers = session;
        Resource chosen = machine;
        Optional<Venue> there = hers != null
                ? shops.stream().filter(shop -> shop.id().equals(hers.venue())).findFirst()
                : chosen != null
                        ? shops.stream()
                                .filter(shop -> shop.id().equals(chosen.venue()))
                                .findFirst()
                        : asked.getSingleParameter("at")
                                .flatMap(slug -> shops.stream()
                                        .filter(shop -> shop.slug().equals(slug))
                                        .findFirst());
        return there.or(() -> desk.sessions()
                        .findFirst()
                        .flatMap(last -> shops.stream()
                                .filter(shop -> shop.id().equals(last.venue()))
                                .findFirst()))
                .orElseGet(shops::getFirst);
    }

    private Optional<MachineSession> session(String id) {
        return desk.sessions().filter(each -> each.id().toString().equals(id)).findFirst();
    }

    private Optional<MachineSession> running(Venue there) {
        return desk.sessions()
                .filter(MachineSession::isOn)
                .filter(each -> each.venue().equals(there.id()))
                .findFirst();
    }

    private Optional<Resource> machine(String id) {
        try {
            return desk.machine(ResourceId.parse(id));
        } catch (NotFoundException noId) {
            return Optional.empty();
        }
    }

    private void go(Venue chosen) {
        UI.getCurrent().navigate(PATH, QueryParameters.of("at", chosen.slug()));
    }

    private void showNote() {
        note.removeAll();
        MachineSession hers = session;
        Resource chosen = machine;
        note.setVisible(chosen != null);
        if (chosen == null) {
            return;
        }
        Span words = new Span(
                hers == null
                        ? getTranslation("shop.for", chosen.name())
                        : getTranslation(hers.isOn() ? "shop.session.on" : "shop.session.over", chosen.name()));
        Venue there = venue;
        Anchor all = new Anchor(PATH + (there == null ? "" : "?at=" + there.slug()), getTranslation("shop.all"));
        note.add(new Icon("laser"), words);
        if (hers == null) {
            note.add(all);
        }
    }

    private void showShelf() {
        shelf.removeAll();
        Venue there = venue;
        if (there == null) {
            return;
        }
        Resource chosen = machine;
        desk.list(there).stream()
                .filter(product -> chosen == null || product.fits(chosen.id()))
                .sorted(Comparator.comparing((Product product) ->
                                chosen == null || !product.machines().contains(chosen.id()))
                        .thenComparing(product -> !product.has(1)))
                .forEach(product -> shelf.add(new ProductCard(product, this::take)));
        if (shelf.getComponentCount() == 0) {
            shelf.add(new EmptyState("box", getTranslation("shop.nothing-for-it")));
        }
        bought.show();
    }

    private void take(Product product, long quantity) {
        MachineSession hers = session;
        MachineSessionId forIt = hers == null ? null : hers.id();
        desk.take(new TakeProduct(PurchaseId.next(), product.id(), quantity, desk.self(), forIt), this::showShelf);
        showShelf();
    }
}
