package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.network.Venue;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.reservation.WalkInOffer;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.gift.GiftCounter;
import org.etabli.ui.live.LiveMinutes;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.offers.PackShop;
import org.etabli.ui.payment.Till;
import org.etabli.ui.planning.Booked;
import org.etabli.ui.planning.CardPopover;
import org.etabli.ui.planning.DeskDeeds;
import org.etabli.ui.planning.DeskScreen;
import org.etabli.ui.planning.ForSomebody;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shop.SaleDialog;
import org.etabli.ui.shop.ShopDesk;
import org.etabli.ui.timeline.DayStepper;
import org.jspecify.annotations.Nullable;

/** The day of a venue's front desk: who comes in, where they sit, who walks in. */
@Route(FrontDeskView.PATH)
@Menu(order = 21, icon = "check-circle", title = "frontdesk.menu")
@RolesAllowed("FRONT_DESK")
class FrontDeskView extends Page implements BeforeEnterObserver, DeskScreen, DeskWork {

    static final String PATH = "desk";

    private static final long serialVersionUID = 1L;

    private final transient DeskScreens screens;
    private final transient DeskDeeds deeds;
    private final transient WalkInDesk walkInDesk;
    private final transient ForSomebody somebody;
    private final transient PackShop packs;
    private final transient ShopDesk shop;
    private final transient Till till;
    private final transient GiftCounter giftCounter;

    private final DayStepper stepper = new DayStepper(LocalDate.EPOCH, this::choose);
    private final DayCounts counts = new DayCounts();
    private final DayCard picture;
    private final ArrivalsPanel arrivals = new ArrivalsPanel(this);
    private final WalkInCard walkIns = new WalkInCard(this::walkIn, this::sellPack, this::sellProduct);
    private final NotesCard notes;
    private final CardPopover popover = new CardPopover();
    private transient @Nullable Venue venue;
    private boolean followsToday = true;

    FrontDeskView(
            DeskScreens screens,
            WalkInDesk walkInDesk,
            NotesDesk notesDesk,
            ForSomebody somebody,
            PackShop packs,
            ShopDesk shop,
            Till till,
            GiftCounter giftCounter,
            LiveVenues live,
            LiveMinutes minutes) {
        super("frontdesk.title");
        this.screens = screens;
        this.walkInDesk = walkInDesk;
        this.somebody = somebody;
        this.packs = packs;
        this.shop = shop;
        this.till = till;
        this.giftCounter = giftCounter;
        this.deeds = screens.deeds(this);
        this.notes = new NotesCard(notesDesk);
        this.picture = new DayCard(screens, this::open);
        layOut();
        live.follow(this, changed -> venue != null && changed.equals(venue.id()), this::refresh);
        minutes.follow(this, this::refresh);
    }

    @Override
    public List<Component> actions() {
        Button reserve = new Button(getTranslation("planning.reserve"), new Icon("plus"), click -> reserve());
        reserve.addClassName("etb-desk-reserve");
        Button take = new Button(getTranslation("till.take"), new Icon("euro"), click -> takeMoney());
        take.addClassName("etb-desk-take");
        Venue there = venue;
        take.setVisible(there != null && till.isOpen(there.operator()));
        Button gifts = new Button(getTranslation("gifts.counter"), new Icon("tag"), click -> gifts());
        gifts.addClassName("etb-desk-take");
        gifts.setVisible(take.isVisible());
        return List.of(gifts, take, reserve);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public boolean takesFocus() {
        return true;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Venue inScope = screens.venue().orElse(null);
        venue = inScope;
        if (inScope == null) {
            removeAll();
            add(new EmptyState("check-circle", getTranslation("frontdesk.no-venue")));
            return;
        }
        Optional<LocalDate> asked = DayStepper.asked(entering.getLocation().getQueryParameters());
        LocalDate today = screens.today(inScope);
        followsToday = asked.isEmpty() || asked.get().equals(today);
        stepper.show(asked.orElse(today));
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        arrivals.takeFocus();
    }

    @Override
    public void settled() {
        close();
        refresh();
    }

    @Override
    public void close() {
        popover.close();
    }

    @Override
    public void act(Visit visit) {
        switch (visit.stage()) {
            case LATE, NOW, LATER -> deeds.checkIn(visit.booked());
            case RELEASED -> deeds.reclaim(visit.booked());
            case HERE -> deeds.checkOut(visit.booked());
            case LEFT, NONE -> {}
        }
        refresh();
    }

    @Override
    public void alreadyHere(Visit visit) {
        Notices.done(getTranslation(
                "frontdesk.already-here", visit.who(), visit.booked().place(), visit.end()));
    }

    @Override
    public void open(Visit visit, Component beside) {
        open(visit.booked(), beside);
    }

    private void open(Booked booked, Component beside) {
        popover.show(booked, deeds, beside);
    }

    private void layOut() {
        addClassName("etb-desk-page");
        Span push = new Span();
        push.addClassName("etb-push");
        Div bar = new Div(stepper, picture.asList(), push, counts);
        bar.addClassName("etb-bar-top");
        Div bottom = new Div(walkIns, notes);
        bottom.addClassName("etb-desk-bottom");
        add(bar, arrivals, picture, bottom, popover);
    }

    private void choose(LocalDate day) {
        Venue there = venue;
        if (there == null) {
            return;
        }
        followsToday = day.equals(screens.today(there));
        QueryParameters query = QueryParameters.simple(Map.of("venue", there.slug(), "day", day.toString()));
        UI.getCurrent().getPage().getHistory().replaceState(null, PATH + "?" + query.getQueryString());
        close();
        refresh();
    }

    private void refresh() {
        Venue there = venue;
        if (there == null) {
            return;
        }
        if (followsToday) {
            stepper.show(screens.today(there));
        }
        DeskDay day = screens.day(there, stepper.day());
        counts.show(day);
        arrivals.show(day);
        picture.show(day);
        walkIns.show(day, shop.sellsAt(there.id()));
        notes.show(there, day.date());
    }

    private void takeMoney() {
        Venue there = venue;
        if (there != null) {
            till.open(there.operator(), this::refresh);
        }
    }

    private void gifts() {
        Venue there = venue;
        if (there != null) {
            giftCounter.open(there.operator());
        }
    }

    private void reserve() {
        Venue there = venue;
        if (there != null) {
            somebody.open(there, stepper.day(), this::refresh);
        }
    }

    private void sellPack() {
        Venue there = venue;
        if (there != null) {
            new ToWhomDialog(
                            getTranslation("frontdesk.pack.sell"),
                            getTranslation("frontdesk.pack.choose"),
                            walkInDesk,
                            there,
                            member -> packs.dialogFor(member.id(), member.fullName(), there.operator(), this::refresh)
                                    .open())
                    .open();
        }
    }

    private void sellProduct() {
        Venue there = venue;
        if (there != null) {
            new ToWhomDialog(
                            getTranslation("frontdesk.product.sell"),
                            getTranslation("frontdesk.product.choose"),
                            walkInDesk,
                            there,
                            member -> new SaleDialog(shop, there, member.id(), member.fullName(), this::refresh).open())
                    .open();
        }
    }

    private void walkIn(WalkInOffer offer) {
        Venue there = venue;
        if (there != null) {
            new WalkInDialog(walkInDesk, there, offer, taken -> given(there, taken)).open();
        }
    }

    private void given(Venue there, ReservationDetails taken) {
        refresh();
        String said = getTranslation(
                taken.price().isZero() ? "frontdesk.given" : "frontdesk.given.due",
                walkInDesk.get(taken.member()).fullName(),
                screens.label(taken.unit()),
                taken.slot().end().atZone(there.zone()),
                taken.price());
        Notices.done(said, () -> {
            if (walkInDesk.takeBack(taken) instanceof Refused refused) {
                Notices.refused(refused.first());
            }
            refresh();
        });
    }
}
