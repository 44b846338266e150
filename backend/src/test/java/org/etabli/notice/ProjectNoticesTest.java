package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.etabli.gallery.CoAuthors;
import org.etabli.gallery.Licence;
import org.etabli.gallery.Moderation;
import org.etabli.gallery.ProjectDraft;
import org.etabli.gallery.ProjectEdits;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What makers read of their projects. */
@EtabliTest
class ProjectNoticesTest {

    @Autowired
    Fixtures given;

    @Autowired
    ProjectEdits edits;

    @Autowired
    CoAuthors others;

    @Autowired
    Moderation moderation;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    private Caller maker;
    private Caller manager;
    private ProjectId lamp;

    @BeforeEach
    void a_lamp_that_is_shown() {
        OperatorId operator = given.anOperator();
        manager = given.staff(Role.MANAGER, operator);
        maker = given.as(given.aMember());
        lamp = ProjectId.next();
        edits.create(
                maker,
                lamp,
                new ProjectDraft(
                        given.aVenue(operator), "Lampe", "Se plie.", null, Licence.CC_BY_SA, List.of(), List.of()));
        edits.publish(maker, lamp);
    }

    @Test
    void who_is_asked_to_be_named_reads_it_once_and_a_stranger_is_sent_nothing() {
        Caller zoe = given.as(given.aMember());
        others.ask(maker, lamp, zoe.member() + "@example.org");
        others.ask(maker, lamp, zoe.member() + "@example.org");
        others.ask(maker, lamp, "nobody-here@example.org");

        assertThat(mails(zoe)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Puis-je vous nommer dans «\u00a0Lampe");
            assertThat(mailbox.get(zoe, mail.id()).text()).contains("Inès Caillaud documente", "/my-projects");
        });
    }

    @Test
    void an_author_reads_why_her_project_is_hidden_and_when_it_is_shown_again() {
        moderation.hide(manager, lamp, "Un visage sur la photo");
        assertThat(mailbox.get(maker, mails(maker).getFirst().id()).text())
                .contains("a masqué votre projet", "Un visage sur la photo", "demandez à le revoir");

        moderation.clear(manager, lamp);
        moderation.clear(manager, lamp);
        assertThat(mails(maker)).hasSize(2);
    }

    private List<MailSummary> mails(Caller reader) {
        Mails.sendAll(dispatch);
        return mailbox.list(reader);
    }
}
