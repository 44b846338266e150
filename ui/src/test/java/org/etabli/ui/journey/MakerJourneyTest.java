package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.etabli.authorisation.Grants;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A maker finds the laser cutter locked, is authorised, reserves it; who wanted the same slot finds another way. */
class MakerJourneyTest extends Journey {

    private static final String THAT_DAY = "machines?venue=fablab-liguge&day=2026-12-04&view=day";
    private static final String LASER = "Laser CO₂ 100 W";

    @Autowired
    Grants grants;

    @Test
    void the_laser_is_locked_then_reserved_and_a_second_person_takes_its_equal_elsewhere() {
        nobodyComesOn(LocalDate.of(2026, 12, 4));
        Visitor theo = visitors.atADesk();
        theo.signIn("maker");
        seesWhyItIsLocked(theo);

        authorise("maker@etabli.example", "Laser niveau 2");

        Visitor lucie = visitors.atADesk();
        lucie.signIn("trainer");
        asksForTheLaser(lucie);
        asksForTheLaser(theo);
        assertThat(theo.page()
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("Autorisation « Laser niveau 2 »")))
                .containsText("en cours de validité");
        theo.nothingGrave("reservation dialog");
        theo.button("Réserver 14 h – 16 h").click();
        assertThat(theo.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(theo.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(Pattern.compile("100 W, 14 h – 16 h$"))))
                .isVisible();

        takesAnotherWay(lucie);
    }

    private void seesWhyItIsLocked(Visitor theo) {
        theo.open(THAT_DAY);
        assertThat(new TimelineOnScreen(theo).row(LASER)).containsText("Requis : Laser niveau 2");
        theo.nothingGrave("machines");
        asksForTheLaser(theo);
        assertThat(theo.alert()).containsText("Il vous manque l’autorisation « Laser niveau 2 ».");
        assertThat(theo.alert()).containsText("la découpe demande le niveau 2");
        assertThat(theo.button(Pattern.compile("^Réserver Laser CO₂ 60 W"))).isVisible();
        theo.nothingGrave("explained refusal");
        theo.page().keyboard().press("Escape");
    }

    private void asksForTheLaser(Visitor visitor) {
        visitor.open(THAT_DAY);
        var timeline = new TimelineOnScreen(visitor);
        assertThat(timeline.row(LASER)).isVisible();
        timeline.sweep(LASER, 14, 16);
        assertThat(visitor.combobox("De")).hasValue("14:00");
        assertThat(visitor.combobox("À")).hasValue("16:00");
        visitor.settles();
    }

    private void takesAnotherWay(Visitor lucie) {
        lucie.button("Réserver 14 h – 16 h").click();
        assertThat(lucie.alert().first()).containsText("vient d’être pris");
        Locator ways = lucie.page().getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("façons"));
        assertThat(ways).containsText(Pattern.compile("même machine|plus tôt|plus tard"));
        lucie.nothingGrave("slot taken");
        ways.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Lieu multiple"))
                .check();
        lucie.button(Pattern.compile("^Réserver Laser 40 W")).click();
        lucie.reads("C’est réservé : Laser 40 W, vendredi 4 décembre, 14 h – 16 h");
    }

    private void authorise(String email, String type) {
        OperatorId operator = new OperatorId(id("SELECT operator_id FROM venue WHERE slug = ?", "fablab-liguge"));
        MemberId trainer = new MemberId(id("SELECT id FROM member WHERE email = ?", "trainer@etabli.example"));
        grants.grant(
                Caller.of(trainer, Set.of(new RoleAt(Role.TRAINER, operator, null))),
                new MemberId(id("SELECT id FROM member WHERE email = ?", email)),
                new AuthorisationTypeId(id(
                        "SELECT id FROM authorisation_type WHERE name = ? AND operator_id = ?",
                        type,
                        operator.value())));
    }

    private UUID id(String sql, Object... values) {
        return UUID.fromString(given.text(sql, values));
    }
}
