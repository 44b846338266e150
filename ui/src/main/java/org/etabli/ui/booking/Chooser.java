package org.etabli.ui.booking;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.RequestReservation.Payment;
import org.jspecify.annotations.Nullable;

/** What is in sight and what she chose of it; every change becomes a wish, which is composed into a scene anew. */
final class Chooser implements Wishes {

    private final PlanDrawing drawing;
    private final Consumer<Wish> compose;
    private @Nullable Scene scene;
    /** The place she chose herself; what was only proposed gives way when she wants another day. */
    private @Nullable String picked;

    private boolean lost;
    private Means means = Means.BEST;

    Chooser(PlanDrawing drawing, Consumer<Wish> compose) {
        this.drawing = drawing;
        this.compose = compose;
    }

    @Nullable
    Scene scene() {
        return scene;
    }

    Means means() {
        return means;
    }

    void seeNothing() {
        scene = null;
        lost = false;
    }

    /** Whether what she chose was taken while she looked at it; it stays so until she chooses again. */
    boolean see(Scene now) {
        Scene before = scene;
        lost = before != null && before.wish().equals(now.wish()) && now.isTaken() && (lost || before.isFree());
        scene = now;
        return lost;
    }

    void pick(@Nullable String place) {
        picked = place;
    }

    @Override
    public void make(UnaryOperator<Wish> change) {
        Scene shown = scene;
        if (shown != null) {
            compose.accept(change.apply(shown.wish(picked)));
        }
    }

    void choose(Place place) {
        picked = place.id();
        make(shown -> shown.choosing(place.id()));
    }

    /** Something that would do instead, in sight from now on. */
    void choose(Elsewhere elsewhere) {
        picked = elsewhere.wish().place();
        compose.accept(elsewhere.wish());
    }

    /** A desk or a room on the plan; machines have a screen of their own. */
    void touch(UnitId unit) {
        Scene shown = scene;
        if (shown == null) {
            return;
        }
        shown.premises()
                .find(unit)
                .ifPresentOrElse(
                        this::choose,
                        () -> drawing.kindOf(unit)
                                .flatMap(Kind::of)
                                .ifPresentOrElse(
                                        kind -> BookingNavigation.open(
                                                shown.wish().about(kind).choosing(unit.toString())),
                                        () -> UI.getCurrent().navigate("machines")));
    }

    void pay(Payment chosen) {
        means = new Means(chosen, null);
        refresh();
    }

    /** With this code, or without any. */
    void use(@Nullable String code) {
        means = new Means(means.payment(), code);
        refresh();
    }

    /** A code is for one reservation. */
    void forgetCode() {
        means = new Means(means.payment(), null);
    }

    void otherKind(Kind other) {
        Scene shown = scene;
        BookingNavigation.open(shown == null ? Wish.of(other) : shown.wish().about(other));
    }

    /** The next day on which the venue is open. */
    void lookFurther() {
        Scene shown = scene;
        if (shown != null) {
            picked = null;
            make(wish -> wish.choosing(null).on(shown.timing().nextDay()));
        }
    }

    /** The same once more, as it stands now. */
    void refresh() {
        Scene shown = scene;
        if (shown != null) {
            compose.accept(shown.wish());
        }
    }
}
