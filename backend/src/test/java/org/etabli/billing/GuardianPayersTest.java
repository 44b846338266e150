package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.billing.SponsoredShare.Percent;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A minor's guardian pays for all of it, by one click. */
@EtabliTest
@Import(BillingFixtures.class)
class GuardianPayersTest {

    private static final LocalDate OF_AGE = LocalDate.of(2028, 5, 4);

    @Autowired
    GuardianPayers guardians;

    @Autowired
    Sponsorships sponsorships;

    @Autowired
    BillingFixtures billing;

    @Autowired
    Fixtures given;

    OperatorId operator;
    MemberId child;
    Caller accountant;

    @BeforeEach
    void a_minor_with_an_address() {
        operator = billing.anExemptOperator(LocalDate.of(2026, 11, 1));
        child = aChild();
        accountant = given.staff(Role.ACCOUNTANT, operator);
    }

    @Test
    void the_guardian_pays_for_everything_until_the_minor_is_of_age_and_two_clicks_agree_once() {
        answersFor(child, null);
        assertThat(guardians.find(accountant, operator, child)).isPresent();

        Sponsorship agreed = guardians.agree(accountant, operator, child);

        assertThat(guardians.agree(accountant, operator, child).id()).isEqualTo(agreed.id());
        assertThat(agreed.share()).isEqualTo(Percent.of(BigDecimal.valueOf(100)));
        assertThat(agreed.endsOn()).isEqualTo(OF_AGE);
        assertThat(agreed.sponsorName()).isEqualTo("Hélène Aubert");
        assertThat(guardians.find(accountant, operator, child)).isEmpty();
        assertThat(sponsorships.listOf(accountant, child)).hasSize(1);
    }

    @Test
    void who_pays_for_two_children_is_one_payer() {
        answersFor(child, null);
        MemberId other = aChild();
        answersFor(other, null);

        assertThat(guardians.agree(accountant, operator, other).sponsor())
                .isEqualTo(guardians.agree(accountant, operator, child).sponsor());
    }

    @Test
    void a_guardian_who_is_a_member_is_billed_as_herself() {
        MemberId mother = given.aMember();
        given.affiliated(mother, operator);
        answersFor(child, mother);

        assertThat(guardians.agree(accountant, operator, child).sponsor()).isEqualTo(Payers.idOf(operator, mother));
    }

    @Test
    void only_who_bills_agrees_and_only_where_somebody_answers_for_her() {
        assertThat(guardians.find(accountant, operator, child)).isEmpty();
        assertThatThrownBy(() -> guardians.agree(accountant, operator, child))
                .isInstanceOf(InvalidInputException.class);
        answersFor(child, null);
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller elsewhere = given.staff(Role.ACCOUNTANT, given.anOperator());
        assertThat(guardians.find(desk, operator, child)).isEmpty();
        assertThatThrownBy(() -> guardians.agree(desk, operator, child)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> guardians.agree(elsewhere, operator, child)).isInstanceOf(NotFoundException.class);
    }

    private MemberId aChild() {
        MemberId minor = given.aMember();
        given.affiliated(minor, operator);
        billing.livesSomewhere(operator, minor);
        return minor;
    }

    private void answersFor(MemberId minor, @Nullable MemberId guardian) {
        given.insert(
                "INSERT INTO guardianship (id, member_id, guardian_id, name, email, locale, ends_on, asked_at)"
                        + " VALUES (?, ?, ?, 'Hélène Aubert', 'helene@example.org', 'fr', ?, '2026-11-20')",
                UUID.randomUUID(),
                minor.value(),
                guardian == null ? null : guardian.value(),
                OF_AGE);
    }
}
