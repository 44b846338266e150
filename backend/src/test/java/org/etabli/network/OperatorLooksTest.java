package org.etabli.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PngPicture;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.Pictures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class OperatorLooksTest {

    private static final Accent PLUM = new Accent("#8a1c5b");

    @Autowired
    Fixtures given;

    @Autowired
    OperatorLooks looks;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private Caller manager;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        given.aVenue(operator);
        manager = given.staff(Role.MANAGER, operator);
    }

    @Test
    void who_set_nothing_has_the_look_of_the_house() {
        assertThat(looks.of(operator)).isEqualTo(OperatorLook.PLAIN);
    }

    @Test
    void a_logo_is_drawn_anew_on_white_and_small_enough_for_a_letterhead() throws IOException {
        looks.setLogo(manager, operator, Pictures.logo());

        PngPicture logo = Objects.requireNonNull(looks.of(operator).logo());
        assertThat(logo.width()).isEqualTo(600);
        assertThat(logo.height()).isEqualTo(150);
        var drawn = ImageIO.read(new ByteArrayInputStream(logo.content()));
        assertThat(drawn.getColorModel().hasAlpha()).isFalse();
        assertThat(drawn.getRGB(0, 0)).isEqualTo(0xffffffff);
    }

    @Test
    void colour_and_logo_change_apart_and_what_was_before_can_still_be_asked_for() {
        looks.setAccent(manager, operator, PLUM);
        var before = clock.instant();
        clock.advance(java.time.Duration.ofDays(1));
        looks.setLogo(manager, operator, Pictures.logo());
        clock.advance(java.time.Duration.ofDays(1));
        looks.setAccent(manager, operator, null);

        assertThat(looks.at(operator, before)).isEqualTo(new OperatorLook(PLUM, null));
        assertThat(looks.of(operator).accent()).isNull();
        assertThat(looks.of(operator).logo()).isNotNull();

        looks.removeLogo(manager, operator);
        assertThat(looks.of(operator)).isEqualTo(OperatorLook.PLAIN);
    }

    @Test
    void the_same_colour_twice_is_one_change() {
        looks.setAccent(manager, operator, PLUM);
        clock.advance(java.time.Duration.ofDays(1));
        looks.setAccent(manager, operator, PLUM);

        assertThat(given.count("SELECT COUNT(*) FROM operator_look WHERE operator_id = ?", operator.value()))
                .isEqualTo(1);
    }

    /** Contrast with white by WCAG's formula: #767676 has 4.54, #777777 has 4.48. */
    @ParameterizedTest
    @CsvSource({"#767676, true", "#777777, false", "#ffffff, false", "#000000, true", "0A6758, true"})
    void a_colour_must_carry_white_letters(String hex, boolean dark) {
        if (dark) {
            assertThat(new Accent(hex).hex()).startsWith("#").isLowerCase();
        } else {
            assertThatThrownBy(() -> new Accent(hex))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("too-pale");
        }
    }

    @ParameterizedTest
    @CsvSource({"red", "#12345", "#12345g", "url(x)", "#0a6758;x"})
    void what_is_no_colour_is_refused(String typed) {
        assertThatThrownBy(() -> Accent.parse(typed)).hasMessageContaining("not-a-colour");
    }

    @Test
    void only_who_manages_all_venues_changes_it_and_another_operator_finds_nothing() {
        assertThatThrownBy(() -> looks.setAccent(given.staff(Role.ACCOUNTANT, operator), operator, PLUM))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(
                        () -> looks.setLogo(given.staff(Role.MANAGER, given.anOperator()), operator, Pictures.logo()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> looks.setLogo(manager, operator, "no picture".getBytes()))
                .hasMessageContaining("not-a-picture");
    }

    @Test
    void it_is_set_over_http_and_read_by_everyone() {
        given.holds(manager.member(), Role.MANAGER, operator);
        var hers = api.as(manager.member(), Scope.MANAGE);
        String look = "/operators/" + operator + "/look";

        assertThat(hers.send("PUT", look, Map.of("accent", "#eeeeee")).status()).isEqualTo(400);
        assertThat(hers.send("PUT", look, Map.of("accent", "#8A1C5B")).status()).isEqualTo(204);
        assertThat(hers.upload(look + "/logo", Map.of(), Pictures.logo()).status())
                .isEqualTo(204);

        var seen = api.anybody().get(look).body();
        assertThat(seen.path("accent").asString()).isEqualTo("#8a1c5b");
        var logo = api.anybody().get(look + "/logo");
        assertThat(seen.path("logo").asString()).isEqualTo("/api/v1" + look + "/logo");
        assertThat(logo.header("Content-Type")).contains("image/png");
        assertThat(logo.header("X-Content-Type-Options")).contains("nosniff");

        assertThat(api.anybody().send("PUT", look, Map.of("accent", "#8a1c5b")).status())
                .isEqualTo(401);
        assertThat(hers.delete(look + "/logo").status()).isEqualTo(204);
        assertThat(api.anybody().get(look + "/logo").status()).isEqualTo(404);
    }
}
