package org.etabli.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.gallery.GallerySamples.DRAWING;
import static org.etabli.gallery.GallerySamples.aLamp;
import static org.etabli.gallery.GallerySamples.file;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.etabli.gallery.Project.CoAuthor;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.ProjectReportId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.web.TooManyRequestsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the draft to what others make of it. */
@EtabliTest
class ProjectsTest {

    @Autowired
    Fixtures given;

    @Autowired
    Projects projects;

    @Autowired
    ProjectEdits edits;

    @Autowired
    ProjectFiles files;

    @Autowired
    CoAuthors others;

    @Autowired
    Derivations derivations;

    @Autowired
    Moderation moderation;

    OperatorId operator;
    VenueId venue;
    ResourceId laser;
    Caller maker;
    Caller stranger;
    Caller manager;
    ProjectId lamp;
    String title;

    @BeforeEach
    void a_draft_of_a_lamp() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.with(given.with(given.aMachine(venue), "name", "Laser 60 W"), "trade", "Découpe");
        maker = given.as(given.aMember());
        stranger = given.as(given.aMember());
        manager = given.staff(Role.MANAGER, operator);
        lamp = ProjectId.next();
        title = "Lampe " + lamp;
        edits.create(maker, lamp, aLamp(venue, title, Licence.CC_BY_SA, MachineUsed.of(laser)));
    }

    @Test
    void a_draft_is_its_authors_alone_and_what_is_published_everyones() {
        assertThat(projects.get(maker, lamp.toString()).title()).isEqualTo(title);
        assertThatThrownBy(() -> projects.get(stranger, lamp.toString())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> projects.get(manager, lamp.toString())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> projects.get(null, lamp.toString())).isInstanceOf(NotFoundException.class);
        assertThat(found("")).isEmpty();

        edits.publish(maker, lamp);

        Project shown = projects.get(null, projects.get(maker, lamp.toString()).slug());
        assertThat(shown.authors()).isEqualTo("Inès Caillaud");
        assertThat(shown.parts().machines()).extracting(MachineUsed::name).containsExactly("Laser 60 W");
        assertThat(found("")).hasSize(1);
        assertThatThrownBy(() -> edits.withdraw(stranger, lamp)).isInstanceOf(NotAllowedException.class);

        edits.withdraw(maker, lamp);
        assertThatThrownBy(() -> projects.get(stranger, lamp.toString())).isInstanceOf(NotFoundException.class);
        assertThat(projects.listOwn(maker)).extracting(ProjectCard::state).containsExactly(ProjectState.WITHDRAWN);
    }

    @Test
    void it_is_found_by_its_words_its_machines_its_material_its_venue_and_its_licence() {
        edits.publish(maker, lamp);

        assertThat(found("plie contreplaqué")).hasSize(1);
        assertThat(found("laser " + lamp)).hasSize(1);
        assertThat(found("plie béton")).isEmpty();
        assertThat(found("100%_")).isEmpty();
        assertThat(count(new ProjectSearch(null, "Découpe", "Contreplaqué 3 mm", venue, Licence.CC_BY_SA, laser)))
                .isOne();
        assertThat(count(new ProjectSearch(null, "Usinage", null, venue, null, null)))
                .isZero();
        assertThat(count(new ProjectSearch(null, null, null, venue, Licence.MIT, null)))
                .isZero();
        assertThat(projects.listTrades()).contains("Découpe");
        assertThat(projects.listMaterials()).contains("Contreplaqué 3 mm");
    }

    @Test
    void sent_twice_it_is_one_and_somebody_elses_id_is_not_found() {
        edits.create(maker, lamp, aLamp(venue, "Autre chose", null));

        assertThat(projects.get(maker, lamp.toString()).title()).isEqualTo(title);
        assertThatThrownBy(() -> edits.create(stranger, lamp, aLamp(venue, title, null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void of_many_changes_at_once_one_is_written_and_the_others_are_told() throws Exception {
        long read = projects.get(maker, lamp.toString()).revision();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var outcomes = threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        try {
                            edits.change(maker, lamp, read, aLamp(venue, "Version " + n, null));
                            return true;
                        } catch (ChangedMeanwhileException faster) {
                            return false;
                        }
                    })
                    .toList());
            int written = 0;
            for (var outcome : outcomes) {
                written += outcome.get() ? 1 : 0;
            }
            assertThat(written).isOne();
        }
    }

    @Test
    void without_a_sentence_or_a_licence_it_is_not_published() {
        ProjectId bare = ProjectId.next();
        edits.create(maker, bare, aLamp(venue, title, null));
        assertThatThrownBy(() -> edits.publish(maker, bare))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("licence"));

        edits.publish(maker, lamp);
        long read = projects.get(maker, lamp.toString()).revision();
        assertThatThrownBy(() -> edits.change(maker, lamp, read, aLamp(venue, title, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_machine_that_is_withdrawn_keeps_its_name() {
        edits.publish(maker, lamp);
        given.with(laser, "active", false);

        long read = projects.get(maker, lamp.toString()).revision();
        edits.change(maker, lamp, read, aLamp(venue, title, Licence.CC_BY_SA, MachineUsed.of(laser)));

        assertThat(projects.get(null, lamp.toString()).parts().machines())
                .extracting(MachineUsed::name)
                .containsExactly("Laser 60 W");
        assertThatThrownBy(() -> edits.create(
                        maker, ProjectId.next(), aLamp(venue, title, null, MachineUsed.of(ResourceId.next()))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void its_address_stays_once_it_was_published() {
        edits.publish(maker, lamp);
        String slug = projects.get(maker, lamp.toString()).slug();

        edits.change(
                maker, lamp, projects.get(maker, lamp.toString()).revision(), aLamp(venue, "Abat-jour", Licence.CC0));

        assertThat(projects.get(null, slug).title()).isEqualTo("Abat-jour");
    }

    @Test
    void who_made_it_too_is_named_once_she_agreed_and_no_longer_than_she_wants() {
        Caller paul = given.as(given.aMember());
        given.insert(
                "UPDATE member SET first_name = 'Paul' WHERE id = ?",
                paul.member().value());
        others.ask(maker, lamp, paul.member() + "@example.org");
        others.ask(maker, lamp, "nobody@example.org");
        assertThat(projects.get(maker, lamp.toString()).authors()).isEqualTo("Inès Caillaud");
        assertThat(projects.listAsking(paul)).extracting(ProjectCard::id).containsExactly(lamp);
        assertThat(projects.get(paul, lamp.toString()).title()).isEqualTo(title);
        assertThatThrownBy(() -> others.agree(stranger, lamp)).isInstanceOf(NotFoundException.class);

        others.agree(paul, lamp);

        assertThat(projects.get(maker, lamp.toString()).authors()).isEqualTo("Inès Caillaud, Paul Caillaud");
        assertThat(projects.listAsking(paul)).isEmpty();
        assertThat(projects.listOwn(paul)).extracting(ProjectCard::id).containsExactly(lamp);
        assertThatThrownBy(() -> edits.publish(paul, lamp)).isInstanceOf(NotAllowedException.class);

        others.leave(paul, lamp);
        assertThat(projects.get(maker, lamp.toString()).parts().others())
                .extracting(CoAuthor::email)
                .containsExactly("nobody@example.org");
    }

    @Test
    void who_starts_from_it_gets_all_of_it_and_keeps_where_it_comes_from_and_its_licence() {
        files.attach(maker, lamp, file("pied.svg", DRAWING));
        files.show(maker, lamp, ProjectFileId.next(), "La lampe allumée", GallerySamples.picture());
        edits.publish(maker, lamp);
        ProjectId mine = ProjectId.next();

        derivations.start(stranger, lamp.toString(), mine);
        Project draft = derivations.start(stranger, lamp.toString(), mine);

        assertThat(draft.state()).isEqualTo(ProjectState.DRAFT);
        assertThat(draft.parts().machines()).hasSize(1);
        assertThat(draft.parts().pictures()).hasSize(1);
        assertThat(draft.parts().files()).hasSize(1);
        assertThat(projects.file(draft, draft.parts().files().getFirst().id())).isEqualTo(DRAWING);
        assertThat(draft.source()).isNotNull();
        assertThat(draft.source().by()).isEqualTo("Inès Caillaud");
        assertThatThrownBy(() -> edits.change(stranger, mine, draft.revision(), aLamp(venue, title, Licence.MIT)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("licence"));
        edits.publish(stranger, mine);
        assertThat(projects.listFrom(lamp)).extracting(ProjectCard::id).containsExactly(mine);

        edits.delete(maker, lamp);
        Project left = projects.get(null, mine.toString());
        assertThat(left.source()).isNotNull();
        assertThat(left.source().title()).isEqualTo(title);
        assertThat(left.source().slug()).isNull();
        assertThat(left.parts().files()).hasSize(1);
    }

    @Test
    void what_is_not_published_is_nothing_to_start_from() {
        assertThatThrownBy(() -> derivations.start(stranger, lamp.toString(), ProjectId.next()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_manager_hides_it_with_a_reason_and_its_author_asks_again() {
        edits.publish(maker, lamp);
        moderation.report(null, lamp.toString(), report("Copié de mon site."), "here");
        assertThat(moderation.listToSettle(manager)).singleElement().satisfies(each -> {
            assertThat(each.project().id()).isEqualTo(lamp);
            assertThat(each.reports()).extracting(Reported.Report::reason).containsExactly("Copié de mon site.");
        });
        assertThat(moderation.listToSettle(given.staff(Role.MANAGER, given.anOperator())))
                .isEmpty();

        moderation.hide(manager, lamp, "Nommez d’abord la source.");

        assertThatThrownBy(() -> projects.get(stranger, lamp.toString())).isInstanceOf(NotFoundException.class);
        assertThat(found("")).isEmpty();
        Project hidden = projects.get(maker, lamp.toString());
        assertThat(hidden.hiding()).isNotNull();
        assertThat(hidden.hiding().reason()).isEqualTo("Nommez d’abord la source.");
        VenueId elsewhere = given.aVenue();
        assertThatThrownBy(
                        () -> edits.change(maker, lamp, hidden.revision(), aLamp(elsewhere, title, Licence.CC_BY_SA)))
                .isInstanceOf(InvalidInputException.class);
        edits.publish(maker, lamp);
        assertThat(found("")).isEmpty();

        moderation.appeal(maker, lamp);
        assertThat(moderation.listToSettle(manager)).singleElement().satisfies(each -> {
            assertThat(each.project().appealed()).isTrue();
            assertThat(each.reports()).isEmpty();
        });
        moderation.clear(manager, lamp);
        assertThat(found("")).hasSize(1);
        assertThat(moderation.listToSettle(manager)).isEmpty();
    }

    @Test
    void who_manages_another_operators_venues_or_works_at_the_desk_hides_nothing() {
        edits.publish(maker, lamp);

        assertThatThrownBy(() -> moderation.hide(given.staff(Role.MANAGER, given.anOperator()), lamp, "Non."))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> moderation.hide(given.staff(Role.FRONT_DESK, operator), lamp, "Non."))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void nobody_floods_a_venue_with_reports() {
        edits.publish(maker, lamp);
        NewReport first = report("Encore.");
        String browser = "flood " + lamp;
        for (int n = 0; n < 5; n++) {
            moderation.report(null, lamp.toString(), first, browser);
        }
        assertThat(given.count("SELECT COUNT(*) FROM project_report WHERE project_id = ?", lamp.value()))
                .isOne();
        for (int n = 0; n < 4; n++) {
            moderation.report(null, lamp.toString(), report("Encore."), browser);
        }
        assertThatThrownBy(() -> moderation.report(null, lamp.toString(), report("Encore."), browser))
                .isInstanceOf(TooManyRequestsException.class);
    }

    private java.util.List<ProjectCard> found(String words) {
        return projects.search(new ProjectSearch(words, null, null, venue, null, null), 0, 10);
    }

    private int count(ProjectSearch search) {
        return projects.count(search);
    }

    private NewReport report(String reason) {
        return new NewReport(ProjectReportId.next(), reason, null, lamp + "@example.com");
    }
}
