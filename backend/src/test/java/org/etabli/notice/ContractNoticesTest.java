package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.membership.ChangeOutcome;
import org.etabli.membership.ChangeWish;
import org.etabli.membership.ChangeWish.Cancel;
import org.etabli.membership.ChangeWish.TakeBack;
import org.etabli.membership.ChangeWish.TakePlan;
import org.etabli.membership.ChangeWish.Transfer;
import org.etabli.membership.MembershipChanges;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody learns of a change of her contract from an invoice. */
@EtabliTest
class ContractNoticesTest {

    @Autowired
    Fixtures given;

    @Autowired
    MembershipChanges changes;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private MemberId ines;
    private MembershipId contract;

    @BeforeEach
    void a_month_for_49_euros() {
        clock.reset();
        operator = given.anOperator();
        given.aVenue(operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
        contract = new MembershipId(Ids.next());
        given.insert(
                "INSERT INTO membership (id, member_id, plan_id, starts_on) VALUES (?, ?, ?, '2026-10-01')",
                contract.value(),
                ines.value(),
                aPlan("Nomade", 4900).value());
    }

    @Test
    void another_plan_is_told_with_its_name_and_its_first_day() {
        PlanId more = aPlan("Résident", 9900);

        agreed(ines, new TakePlan(more));

        MailContent mail = onlyMailOf(ines);
        assertThat(mail.summary().subject()).isEqualTo("Votre formule Nomade change");
        assertThat(mail.text()).contains("de Nomade à Résident", "/membership");
    }

    @Test
    void the_end_is_told_once_however_often_it_is_asked_for_and_so_is_its_withdrawal() {
        agreed(ines, new Cancel());
        agreed(ines, new Cancel());
        agreed(ines, new TakeBack());
        Mails.sendAll(dispatch);

        assertThat(mailbox.list(given.as(ines)))
                .extracting(MailSummary::subject)
                .containsExactlyInAnyOrder("Votre formule Nomade prend fin", "Votre formule Nomade continue");
    }

    @Test
    void who_hands_over_and_who_takes_over_both_hear_of_it() {
        MemberId theo = given.aMember();
        given.affiliated(theo, operator);

        assertThat(changes.make(given.staff(Role.FRONT_DESK, operator), contract, new Transfer(theo)))
                .isInstanceOf(ChangeOutcome.Agreed.class);

        assertThat(onlyMailOf(ines).summary().subject()).isEqualTo("Votre formule Nomade est transmise");
        assertThat(onlyMailOf(theo).summary().subject()).isEqualTo("La formule Nomade est à vous");
    }

    private void agreed(MemberId member, ChangeWish wish) {
        assertThat(changes.make(Caller.of(member, Set.of()), contract, wish)).isInstanceOf(ChangeOutcome.Agreed.class);
    }

    private MailContent onlyMailOf(MemberId reader) {
        Mails.sendAll(dispatch);
        List<MailSummary> mails = mailbox.list(given.as(reader));
        assertThat(mails).hasSize(1);
        return mailbox.get(given.as(reader), mails.getFirst().id());
    }

    private PlanId aPlan(String name, long cents) {
        PlanId id = PlanId.next();
        given.insert(
                "INSERT INTO plan (id, operator_id, name, fee_minor, currency, period) VALUES (?, ?, ?, ?, 'EUR', 'MONTH')",
                id.value(),
                operator.value(),
                name,
                cents);
        return id;
    }
}
