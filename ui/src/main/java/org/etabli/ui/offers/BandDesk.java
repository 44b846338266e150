package org.etabli.ui.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.joining.QuotientBand;
import org.etabli.joining.QuotientBands;
import org.etabli.network.Operator;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** Which prices a household quotient gives, set in the name of who is signed in. */
@SpringComponent
class BandDesk {

    private final OfferDesk desk;
    private final QuotientBands bands;

    BandDesk(OfferDesk desk, QuotientBands bands) {
        this.desk = desk;
        this.bands = bands;
    }

    Component tab(Operator operator, Command changed) {
        List<QuotientBand> before = bands.list(operator.id());
        return new BandsTab(before, after -> {
            bands.set(desk.caller(), operator.id(), after);
            Notices.done(Words.say("offers.bands.done"), () -> {
                bands.set(desk.caller(), operator.id(), before);
                changed.execute();
            });
            changed.execute();
        });
    }
}
