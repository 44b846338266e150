package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.resource.ResourceKind;
import org.etabli.roaming.AgreementOutcome.Done;
import org.etabli.roaming.ProposedAgreement;
import org.etabli.roaming.RoamingAgreement;
import org.etabli.roaming.RoamingAgreements;
import org.etabli.roaming.RoamingFixtures;
import org.etabli.roaming.RoamingMeasure;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the managers of one operator read of what another one proposes, answers and ends. */
@EtabliTest
class AgreementNoticesTest {

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    @Autowired
    Fixtures given;

    @Autowired
    RoamingAgreements agreements;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    private OperatorId home;
    private OperatorId host;
    private Caller hers;
    private Caller his;

    @BeforeEach
    void two_operators_with_a_manager_each() {
        home = given.anOperator();
        host = given.anOperator();
        given.insert("UPDATE operator SET name = 'La Quincaille' WHERE id = ?", home.value());
        hers = aManager(home);
        his = aManager(host);
    }

    @Test
    void who_is_asked_reads_the_prices_and_who_asked_reads_the_answer() {
        RoamingAgreement proposed = proposed();

        MailContent mail = latest(his);
        assertThat(mail.summary().subject()).isEqualTo("La Quincaille propose un accord d’itinérance");
        assertThat(mail.text())
                .contains(
                        "vendredi 1er janvier",
                        "Poste de travail",
                        "14,00\u00a0€ HT par jour",
                        "viennent chez vous",
                        "/roaming");
        assertThat(mails(hers)).isEmpty();

        agreements.accept(his, proposed.id());
        assertThat(latest(hers).summary().subject()).contains("accepte votre accord");

        agreements.end(hers, proposed.id(), LocalDate.of(2027, 3, 1));
        assertThat(latest(his).text()).contains("met fin", "lundi 1er mars");
    }

    @Test
    void accepting_twice_is_told_once() {
        RoamingAgreement proposed = proposed();
        agreements.accept(his, proposed.id());
        agreements.accept(his, proposed.id());

        assertThat(mails(hers)).hasSize(1);
    }

    @Test
    void what_was_taken_back_before_the_mail_left_is_not_proposed_any_more() {
        agreements.withdraw(hers, proposed().id());

        assertThat(mails(his))
                .extracting(MailSummary::subject)
                .containsExactly("La Quincaille retire sa proposition d’itinérance");
    }

    private RoamingAgreement proposed() {
        var wanted = new ProposedAgreement(
                home,
                host,
                List.of(RoamingFixtures.price(ResourceKind.DESK, RoamingMeasure.DAY, 14_00)),
                JANUARY,
                null);
        return ((Done) agreements.propose(hers, home, wanted)).agreement();
    }

    private Caller aManager(OperatorId operator) {
        Caller manager = given.staff(Role.MANAGER, operator);
        given.holds(manager.member(), Role.MANAGER, operator);
        return manager;
    }

    private List<MailSummary> mails(Caller reader) {
        Mails.sendAll(dispatch);
        return mailbox.list(reader);
    }

    private MailContent latest(Caller reader) {
        return mailbox.get(reader, mails(reader).getFirst().id());
    }
}
