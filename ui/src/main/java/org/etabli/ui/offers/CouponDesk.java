package org.etabli.ui.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import org.etabli.network.Operator;
import org.etabli.plan.Coupon;
import org.etabli.plan.CouponSettings;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** Shows, makes and ends codes, in the name of who is signed in. */
@SpringComponent
class CouponDesk {

    private final OfferDesk desk;
    private final CouponSettings settings;

    CouponDesk(OfferDesk desk, CouponSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    Component tab(Operator operator, Command changed) {
        LocalDate today = desk.today(operator.id());
        return new CouponsTab(
                settings.list(desk.caller(), operator.id()),
                today,
                () -> new CouponDialog(operator, today, coupon -> {
                            settings.create(desk.caller(), coupon);
                            Notices.done(Words.say("offers.coupon.done", coupon.code()), () -> {
                                settings.end(desk.caller(), operator.id(), coupon.id(), coupon.validFrom());
                                changed.execute();
                            });
                            changed.execute();
                        })
                        .open(),
                coupon -> end(operator, coupon, today, changed));
    }

    private void end(Operator operator, Coupon coupon, LocalDate today, Command changed) {
        settings.end(desk.caller(), operator.id(), coupon.id(), today);
        Notices.done(Words.say("offers.coupon.ended", coupon.code()), () -> {
            settings.end(desk.caller(), operator.id(), coupon.id(), coupon.validUntil());
            changed.execute();
        });
        changed.execute();
    }
}
