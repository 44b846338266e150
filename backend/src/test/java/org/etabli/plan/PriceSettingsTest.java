package org.etabli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.plan.Price.Basis;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class PriceSettingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired
    Fixtures given;

    @Autowired
    PriceSettings settings;

    @Autowired
    Plans plans;

    OperatorId operator;
    ResourceId room;
    Caller manager;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        room = given.aRoom(given.aVenue(operator));
        manager = given.staff(Role.MANAGER, operator);
    }

    @Test
    void a_new_price_begins_on_its_day_and_ends_the_one_before() {
        given.costs(room, "HOUR", 900);

        settings.set(manager, room, Basis.HOUR, euros(12), NEW_YEAR);

        assertThat(plans.findPrice(room, NEW_YEAR.minusDays(1)).orElseThrow().amount())
                .isEqualTo(euros(9));
        assertThat(plans.findPrice(room, NEW_YEAR).orElseThrow().amount()).isEqualTo(euros(12));
        assertThat(settings.list(manager, room)).extracting(Price::validUntil).containsExactly(null, NEW_YEAR);
    }

    @Test
    void a_price_set_between_two_ends_where_the_later_one_begins() {
        settings.set(manager, room, Basis.HOUR, euros(12), NEW_YEAR);
        settings.set(manager, room, Basis.USE, euros(5), TODAY);

        assertThat(plans.findPrice(room, TODAY).orElseThrow().basis()).isEqualTo(Basis.USE);
        assertThat(plans.findPrice(room, NEW_YEAR).orElseThrow().basis()).isEqualTo(Basis.HOUR);
        assertThat(settings.list(manager, room).getLast().validUntil()).isEqualTo(NEW_YEAR);
    }

    @Test
    void setting_the_same_day_again_corrects_it_and_free_ends_it() {
        settings.set(manager, room, Basis.HOUR, euros(12), NEW_YEAR);
        settings.set(manager, room, Basis.HOUR, euros(10), NEW_YEAR);
        settings.setFree(manager, room, NEW_YEAR.plusMonths(1));

        assertThat(settings.list(manager, room)).hasSize(1);
        assertThat(plans.findPrice(room, NEW_YEAR).orElseThrow().amount()).isEqualTo(euros(10));
        assertThat(plans.findPrice(room, NEW_YEAR.plusMonths(1))).isEmpty();
    }

    @Test
    void the_past_stays_as_it_was() {
        assertThatThrownBy(() -> settings.set(manager, room, Basis.HOUR, euros(12), TODAY.minusDays(1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> settings.set(manager, room, Basis.HOUR, euros(-1), NEW_YEAR))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> settings.set(manager, room, Basis.HOUR, Money.of(CurrencyUnit.USD, 5), NEW_YEAR))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_front_desk_may_not_and_another_operator_finds_nothing() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> settings.set(desk, room, Basis.HOUR, euros(1), NEW_YEAR))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> settings.setFree(stranger, room, NEW_YEAR)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settings.list(stranger, room)).isInstanceOf(NotFoundException.class);
    }

    private static Money euros(int amount) {
        return Money.of(CurrencyUnit.EUR, amount);
    }
}
