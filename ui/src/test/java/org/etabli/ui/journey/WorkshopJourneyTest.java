package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.etabli.access.Controllers;
import org.etabli.access.Guarded;
import org.etabli.access.ServerKey;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.simulator.HttpLink;
import org.etabli.simulator.Laser;
import org.etabli.testing.HttpSurface;
import org.etabli.training.CourseDraft;
import org.etabli.training.Courses;
import org.etabli.training.GridDraft;
import org.etabli.training.Grids;
import org.etabli.training.Quiz;
import org.etabli.training.Quiz.Choice;
import org.etabli.training.Quiz.Question;
import org.etabli.training.Quizzes;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionPlans;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionException;
import org.springframework.beans.factory.annotation.Autowired;

/** From a course on the screen to a line of the invoice: a maker learns, reserves, works at the machine and pays for it. */
class WorkshopJourneyTest extends Journey {

    private static final String LATHE = "Tour à bois";
    private static final String COURSE = "Tournage sur bois, premier pas";
    private static final String BADGE = "7710";
    private static final long CENTS_A_MINUTE = 35;

    @Autowired
    BillingFixtures books;

    @Autowired
    Courses courses;

    @Autowired
    Quizzes quizzes;

    @Autowired
    Grids grids;

    @Autowired
    SessionPlans plans;

    @Autowired
    HttpSurface api;

    @Autowired
    Controllers controllers;

    @Autowired
    ServerKey serverKey;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId lathe;

    @BeforeEach
    void a_workshop_with_a_lathe_and_a_course_on_tuesday() {
        operator = books.aLiableOperator(LocalDate.of(2026, 11, 1));
        venue = given.aVenue(operator);
        given.insert("UPDATE venue SET name = 'L’Établi du Clain' WHERE id = ?", venue.value());
        lathe = given.with(given.aMachine(venue), "name", LATHE);
        given.costs(lathe, "MINUTE", CENTS_A_MINUTE);
        MemberId nour = person("nour", "Nour", "Lebrun");
        given.affiliated(nour, operator);
        given.insert("UPDATE member SET badge = ? WHERE id = ?", BADGE, nour.value());
        books.livesSomewhere(operator, nour);
        MemberId trainer = person("gilles", "Gilles", "Aubert");
        given.holds(trainer, Role.TRAINER, operator);
        MemberId manager = person("salome", "Salomé", "Videau");
        given.holds(manager, Role.MANAGER, operator);
        CourseId course = courses.create(
                given.staff(Role.MANAGER, operator),
                CourseId.next(),
                operator,
                new CourseDraft(
                        COURSE,
                        null,
                        Money.zero(CurrencyUnit.EUR),
                        1,
                        6,
                        Set.of(given.requires(lathe, operator, "Tour à bois"))));
        quizzes.put(given.staff(Role.MANAGER, operator), course, quiz());
        grids.put(
                given.staff(Role.MANAGER, operator),
                course,
                new GridDraft(List.of(Name.of("Arrêt d’urgence"), Name.of("Gouge affûtée"), Name.of("Mandrin serré"))));
        plans.plan(
                Caller.of(trainer, Set.of(new RoleAt(Role.TRAINER, operator, null))),
                new SessionDraft(TrainingSessionId.next(), course, venue, null, on(TUESDAY, "10:00", "12:00"), 6));
    }

    @Test
    void a_maker_enrols_is_signed_off_reserves_works_and_finds_her_minutes_on_the_invoice() throws Exception {
        Visitor nour = visitors.atADesk();
        nour.signIn("nour");
        asksForTheLathe(nour);
        assertThat(nour.alert()).containsText("Il vous manque l’autorisation « Tour à bois ».");
        nour.page().keyboard().press("Escape");
        enrols(nour);
        answersTheQuizOnHerPhone();

        clock.set(on(TUESDAY, "11:30", "12:00").start());
        signsHerPresenceOnHerPhone();
        isEvaluatedByKeyboard();
        isSignedOff();
        nour.open("home");
        nour.reads(Pattern.compile("^Accordée par Gilles Aubert .*Gouge affûtée"));
        nour.nothingGrave("the proof of her authorisation");

        asksForTheLathe(nour);
        nour.button("Réserver 14 h – 16 h").click();
        nour.reads("C’est réservé");

        clock.set(on(TUESDAY, "14:00", "16:00").start());
        worksFor(Duration.ofMinutes(43));
        nour.open("membership");
        nour.reads(Pattern.compile("^Tour à bois, 43\\smin$"));
        nour.reads(Pattern.compile("^15,05\\s€$"));
        nour.nothingGrave("minutes on her account");

        isBilled();
        nour.open("invoices");
        nour.link("Facture").first().click();
        nour.reads(Pattern.compile("^Tour à bois, 43\\sminutes de marche, mardi 24 novembre$"));
        nour.nothingGrave("minutes on her invoice");
    }

    private void enrols(Visitor nour) {
        nour.open("trainings");
        Locator card = nour.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(COURSE));
        assertThat(card).containsText("Ouvre : Tour à bois");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("M’inscrire"))
                .click();
        assertThat(card).containsText("Place retenue");
        nour.nothingGrave("trainings");
    }

    /** A wrong answer is explained; the second time she passes. */
    private void answersTheQuizOnHerPhone() {
        Visitor phone = visitors.onAPhone();
        phone.signIn("nour");
        phone.open("trainings");
        phone.link("Répondre au quiz de sécurité").tap();
        phone.reads(Pattern.compile("^2\\squestions"));
        phone.nothingGrave("quiz on a phone");
        choose(phone, "Sans lunettes", "Il tourne encore");
        phone.reads("Un copeau part à cent kilomètres à l’heure.");
        phone.nothingGrave("corrected quiz on a phone");
        phone.button("Reprendre le quiz").tap();
        choose(phone, "Avec des lunettes", "Il tourne encore");
        phone.reads("Quiz réussi");
        phone.nothingGrave("passed quiz on a phone");
        phone.open("trainings");
        phone.reads("Quiz réussi, 2 sur 2");
        phone.nothingGrave("own courses on a phone");
    }

    private static void choose(Visitor phone, String... answers) {
        for (String answer : answers) {
            phone.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(answer))
                    .check();
        }
        phone.button("Valider mes réponses").tap();
    }

    private static Quiz quiz() {
        return new Quiz(
                2,
                List.of(
                        Question.of(
                                "Comment se tient-on au tour ?",
                                null,
                                List.of(
                                        Choice.of("Avec des lunettes", null, true),
                                        Choice.of("Sans lunettes", null, false)),
                                "Un copeau part à cent kilomètres à l’heure.",
                                null),
                        Question.of(
                                "Quand ne touche-t-on pas le mandrin ?",
                                null,
                                List.of(
                                        Choice.of("Il tourne encore", null, true),
                                        Choice.of("Il est arrêté", null, false)),
                                null,
                                null)));
    }

    private void signsHerPresenceOnHerPhone() {
        Visitor phone = visitors.onAPhone();
        phone.signIn("nour");
        phone.open("trainings");
        phone.button("Signer ma présence").tap();
        phone.reads(Pattern.compile("^Présence signée à 11"));
        phone.nothingGrave("signed presence on a phone");
    }

    /** Space marks one gesture after the other state, with Shift the rest of the row. */
    private void isEvaluatedByKeyboard() {
        Visitor gilles = visitors.atADesk();
        gilles.signIn("gilles");
        gilles.open("training-sessions");
        gilles.link(COURSE).click();
        gilles.reads("une signature");
        gesture(gilles, "Mandrin serré", "pas encore vu").focus();
        gilles.page().keyboard().press("Space");
        assertThat(gesture(gilles, "Mandrin serré", "geste acquis")).isFocused();
        gilles.page().keyboard().press("Space");
        assertThat(gesture(gilles, "Mandrin serré", "à revoir")).isFocused();
        gilles.page().keyboard().press("Shift+Space");
        assertThat(gesture(gilles, "Gouge affûtée", "geste acquis")).isVisible();
        assertThat(gesture(gilles, "Mandrin serré", "à revoir")).isFocused();
        gilles.reads("1 à revoir");
        gilles.nothingGrave("session at a desk");
        gilles.button("Écrire au groupe").click();
        gilles.reads("La personne inscrite reçoit un message");
        gilles.nothingGrave("message to a group");
    }

    private static Locator gesture(Visitor trainer, String title, String state) {
        return trainer.button(Pattern.compile("^" + title + ", Nour Lebrun\\s: " + state));
    }

    private void isSignedOff() {
        Visitor gilles = visitors.onAPhone();
        gilles.signIn("gilles");
        gilles.open("training-sessions");
        gilles.nothingGrave("sessions on a phone");
        gilles.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(COURSE))
                .tap();
        Locator present = gilles.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Présence de Nour Lebrun"));
        assertThat(present).isChecked();
        gilles.reads("2/2");
        gesture(gilles, "Mandrin serré", "à revoir").tap();
        gesture(gilles, "Mandrin serré", "pas encore vu").tap();
        assertThat(gesture(gilles, "Mandrin serré", "geste acquis")).isVisible();
        gilles.nothingGrave("session on a phone");
        gilles.button("Accorder une autorisation").tap();
        gilles.reads("Accordée");
    }

    private void asksForTheLathe(Visitor nour) {
        nour.open("machines?venue=" + venue + "&day=2026-11-24&view=day");
        var timeline = new TimelineOnScreen(nour);
        assertThat(timeline.row(LATHE)).isVisible();
        timeline.sweep(LATHE, 14, 16);
        assertThat(nour.combobox("De")).hasValue("14:00");
        nour.settles();
    }

    /** A simulated controller reads her badge, switches on, counts, and reads it again. */
    private void worksFor(Duration time) {
        String key = controllers.provision(given.staff(Role.MANAGER, operator), Guarded.by(lathe));
        try (HttpLink link = new HttpLink(api.at("/"), key)) {
            Laser controller = new Laser(
                    lathe.toString(),
                    serverKey.pem(),
                    link,
                    () -> clock.instant().getEpochSecond());
            controller.badge("0000");
            assertThat(controller.isOn()).isFalse();
            controller.badge(BADGE);
            assertThat(controller.isOn()).isTrue();
            controller.run(true);
            clock.advance(time);
            controller.badge(BADGE);
            assertThat(controller.untold()).isZero();
        }
    }

    private void isBilled() throws JobExecutionException {
        clock.set(on(LocalDate.of(2026, 12, 1), "09:00", "10:00").start());
        Visitor salome = visitors.atADesk();
        salome.signIn("salome");
        salome.open("billing/new?venue=" + venue);
        salome.button(Pattern.compile("^Préparer$")).click();
        salome.button("Émettre 1 facture").click();
        Locator ask = salome.page().getByRole(AriaRole.ALERTDIALOG);
        ask.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Émettre 1 facture"))
                .click();
        salome.reads(Pattern.compile("sur\\s1$"));
        runs("billing-run");
        salome.reads("1 facture émise");
        salome.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^2026-")))
                .first()
                .click();
        salome.reads(Pattern.compile("^Tour à bois, 43\\sminutes de marche, mardi 24 novembre$"));
        salome.nothingGrave("invoice from the run");
    }
}
