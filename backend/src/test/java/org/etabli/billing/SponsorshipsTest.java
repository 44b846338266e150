package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.etabli.billing.SponsoredShare.Amount;
import org.etabli.billing.SponsoredShare.Percent;
import org.etabli.database.Transactions;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Role;
import org.etabli.membership.ChangeWish.Rest;
import org.etabli.membership.MembershipChanges;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Somebody pays a share of a member's fees, and the billing run asks each for her part. */
@EtabliTest
@Import(BillingFixtures.class)
class SponsorshipsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Autowired
    Sponsorships sponsorships;

    @Autowired
    MembershipChanges changes;

    @Autowired
    Forecasts forecasts;

    @Autowired
    BillingRuns runs;

    @Autowired
    RunItems items;

    @Autowired
    Issuance issuance;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingData data;

    @Autowired
    Phrasebook phrasebook;

    @Autowired
    Transactions transactions;

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    OperatorId operator;
    MemberId ines;
    MembershipId contract;
    Caller accountant;

    @BeforeEach
    void a_member_of_an_operator_that_bills() {
        clock.set(TODAY.atTime(13, 48).atZone(TestClock.PARIS).toInstant());
        operator = billing.anExemptOperator(FIRST);
        ines = given.aMember();
        given.affiliated(ines, operator);
        billing.livesSomewhere(operator, ines);
        contract = billing.joins(ines, billing.aMonthlyPlan(operator, 9995), FIRST, null);
        accountant = given.staff(Role.ACCOUNTANT, operator);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void each_pays_her_share_to_the_cent_and_the_lines_say_for_whom() {
        PayerId agency = agencyPays(new Percent(8000), null).sponsor();

        BillingRunId run = prepared(NOVEMBER);
        assertThat(items.all(accountant, run, 0, 10))
                .extracting(RunItem::name, RunItem::amount)
                .containsExactlyInAnyOrder(tuple("France Travail", eur(7996)), tuple("Inès Caillaud", eur(1999)));
        assertThat(items.lines(accountant, run, agency))
                .singleElement()
                .satisfies(line -> assertThat(phrasebook.say(Locale.ENGLISH, line.label()))
                        .contains("for Inès Caillaud (DE-4711)"));
        issue(run);

        assertThat(invoiced(agency)).isEqualTo(7996);
        assertThat(invoiced(own())).isEqualTo(1999);
        assertThat(sponsorships.listOf(given.as(ines), ines))
                .singleElement()
                .satisfies(each -> assertThat(each.charged()).isEqualTo(eur(7996)));
        issue(prepared(DECEMBER));
        assertThat(invoiced(agency)).isEqualTo(2 * 7996);
    }

    @Test
    void the_member_sees_her_part_of_the_next_invoice_and_who_pays_the_rest() {
        agencyPays(new Percent(8000), null);

        assertThat(forecasts.next(given.as(ines), ines)).singleElement().satisfies(next -> {
            assertThat(next.total()).isEqualTo(eur(1999));
            assertThat(phrasebook.say(Locale.ENGLISH, next.lines().getFirst().label()))
                    .contains("€99.95", "€79.96", "France Travail");
        });
    }

    @Test
    void who_pays_everything_leaves_the_member_without_an_invoice() {
        PayerId agency = agencyPays(new Percent(10_000), null).sponsor();

        BillingRunId run = prepared(NOVEMBER);
        assertThat(items.all(accountant, run, 0, 10)).extracting(RunItem::payer).containsExactly(agency);
        issue(run);
        assertThat(items.all(accountant, prepared(NOVEMBER), 0, 10)).isEmpty();
    }

    @Test
    void a_ceiling_stops_the_sponsor_and_an_amount_is_at_most_the_fee() {
        PayerId agency = agencyPays(new Amount(eur(6000)), eur(10000)).sponsor();

        issue(prepared(NOVEMBER));
        assertThat(invoiced(agency)).isEqualTo(6000);
        issue(prepared(DECEMBER));
        assertThat(invoiced(agency)).isEqualTo(10000);
        assertThat(invoiced(own())).isEqualTo(9995 - 6000 + 9995 - 4000);
    }

    @Test
    void it_holds_for_the_fees_that_fall_due_between_its_days() {
        Sponsorship december = sponsorships.begin(
                accountant,
                operator,
                ines,
                new NewSponsorship(agency(), new Percent(5000), LocalDate.of(2026, 12, 1), null, null, null));

        issue(prepared(NOVEMBER));
        assertThat(invoiced(december.sponsor())).isZero();
        sponsorships.end(accountant, december.id(), LocalDate.of(2026, 12, 1));
        assertThat(sponsorships.listOf(accountant, ines)).isEmpty();
        issue(prepared(DECEMBER));
        assertThat(invoiced(own())).isEqualTo(2 * 9995);
    }

    @Test
    void what_a_pause_gives_back_goes_to_each_as_she_paid() {
        PayerId agency = agencyPays(new Percent(8000), null).sponsor();
        issue(prepared(NOVEMBER));
        changes.make(given.as(ines), contract, new Rest(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 16)));

        issue(prepared(DECEMBER));
        // 9995 × 16 ÷ 31 = 5159 for the days that count
        assertThat(invoiced(agency) + invoiced(own())).isEqualTo(9995 + 5159);
        assertThat(invoiced(own())).isBetween(1999L + 1031, 1999L + 1032);
    }

    @Test
    void days_that_were_paid_for_and_then_rested_are_given_back_to_each() {
        PayerId agency = agencyPays(new Percent(8000), null).sponsor();
        issue(prepared(NOVEMBER));
        given.insert(
                "INSERT INTO membership_pause (membership_id, starts_on, ends_on) VALUES (?, '2026-11-16', '2026-12-01')",
                contract.value());

        issue(prepared(DECEMBER));
        // 9995 × 15 ÷ 30 rounds to 4998 for the days that count in November
        assertThat(invoiced(agency) + invoiced(own())).isEqualTo(4998 + 9995);
        assertThat(invoiced(own())).isEqualTo(1999 - 999 + 1999);
    }

    @Test
    void whose_invoice_stays_behind_is_asked_for_her_share_by_the_next_run() {
        PayerId agency = agencyPays(new Percent(8000), null).sponsor();
        given.insert("UPDATE payer SET street = NULL WHERE id = ?", agency.value());

        issue(prepared(NOVEMBER));
        assertThat(invoiced(own())).isEqualTo(1999);
        assertThat(invoiced(agency)).isZero();

        given.insert("UPDATE payer SET street = '1 rue' WHERE id = ?", agency.value());
        BillingRunId again = prepared(NOVEMBER);
        assertThat(items.all(accountant, again, 0, 10))
                .extracting(RunItem::payer)
                .containsExactly(agency);
        issue(again);
        assertThat(invoiced(agency)).isEqualTo(7996);
        issue(prepared(DECEMBER));
        assertThat(invoiced(agency) + invoiced(own())).isEqualTo(2 * 9995);
    }

    @Test
    void parts_that_are_issued_one_after_the_other_are_each_issued_once() {
        PayerId agency = agencyPays(new Percent(8000), null).sponsor();
        BillingRunId run = prepared(NOVEMBER);
        runs.commit(accountant, run);
        while (given.count("SELECT COUNT(*) FROM billing_run WHERE id = ? AND state = 'ISSUING'", run.value()) > 0) {
            transactions.inOne(() -> issuance.issue(run.value(), 1, clock.instant()));
        }

        assertThat(invoiced(agency)).isEqualTo(7996);
        assertThat(invoiced(own())).isEqualTo(1999);
        assertThat(given.count("SELECT COUNT(*) FROM charge WHERE source LIKE ?", "membership " + contract + " %"))
                .isEqualTo(2);
    }

    @Test
    void a_sponsor_is_known_once_and_pays_once() {
        Sponsorship first = agencyPays(new Percent(8000), null);

        assertThat(sponsorships.sponsors(accountant, operator))
                .extracting(Payer::name)
                .containsExactly("France Travail");
        assertThatThrownBy(() -> agencyPays(new Percent(1000), null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> sponsorships.begin(
                        accountant,
                        operator,
                        ines,
                        new NewSponsorship(
                                new NewSponsorship.Payer.Known(first.sponsor()),
                                new Percent(1000),
                                TODAY,
                                null,
                                null,
                                null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> sponsorships.begin(
                        accountant,
                        operator,
                        ines,
                        new NewSponsorship(
                                new NewSponsorship.Payer.Known(own()), new Percent(1000), TODAY, null, null, null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Percent.of(new BigDecimal("0.001"))).isInstanceOf(InvalidInputException.class);
        assertThat(Percent.of(new BigDecimal("33.33")).hundredths()).isEqualTo(3333);
    }

    @Test
    void only_who_bills_for_the_operator_agrees_and_others_see_nothing() {
        Sponsorship hers = agencyPays(new Percent(8000), null);
        Caller stranger = given.staff(Role.ACCOUNTANT, given.anOperator());
        NewSponsorship wanted = new NewSponsorship(
                new NewSponsorship.Payer.Known(hers.sponsor()),
                new Percent(1000),
                LocalDate.of(2027, 1, 1),
                null,
                null,
                null);

        assertThat(sponsorships.listOf(stranger, ines)).isEmpty();
        assertThatThrownBy(() -> sponsorships.begin(stranger, operator, ines, wanted))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sponsorships.end(stranger, hers.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sponsorships.end(given.as(ines), hers.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sponsorships.begin(given.staff(Role.FRONT_DESK, operator), operator, ines, wanted))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> sponsorships.begin(accountant, operator, given.aMember(), wanted))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_was_agreed_is_changed_in_place_from_the_next_charge_on() {
        Sponsorship agreed = agencyPays(new Percent(8000), null);
        issue(prepared(NOVEMBER));
        NewSponsorship half = new NewSponsorship(
                new NewSponsorship.Payer.Known(agreed.sponsor()),
                new Percent(5000),
                agreed.startsOn(),
                LocalDate.of(2027, 1, 1),
                eur(200_00),
                "DE-4712");

        Sponsorship changed = sponsorships.change(accountant, agreed.id(), half);

        assertThat(changed.id()).isEqualTo(agreed.id());
        assertThat(changed.share()).isEqualTo(new Percent(5000));
        assertThat(changed.endsOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(changed.ceiling()).isEqualTo(eur(200_00));
        assertThat(changed.reference()).isEqualTo("DE-4712");
        assertThat(invoiced(agreed.sponsor())).isEqualTo(7996);
        issue(prepared(DECEMBER)); // half of 99.95 is 49.975, half up 49.98
        assertThat(invoiced(agreed.sponsor())).isEqualTo(7996 + 4998);
    }

    @Test
    void the_sponsor_stays_and_what_was_charged_binds() {
        Sponsorship agreed = agencyPays(new Percent(8000), null);
        issue(prepared(NOVEMBER));
        NewSponsorship.Payer same = new NewSponsorship.Payer.Known(agreed.sponsor());
        LocalDate first = agreed.startsOn();

        for (NewSponsorship wrong : List.of(
                new NewSponsorship(agency(), new Percent(5000), first, null, null, null),
                new NewSponsorship(same, new Percent(5000), first.plusDays(1), null, null, null),
                new NewSponsorship(same, new Percent(5000), first, null, eur(79_95), null))) {
            assertThatThrownBy(() -> sponsorships.change(accountant, agreed.id(), wrong))
                    .isInstanceOf(InvalidInputException.class);
        }
        NewSponsorship right = new NewSponsorship(same, new Percent(5000), first, null, eur(79_96), null);
        assertThat(sponsorships.change(accountant, agreed.id(), right).ceiling())
                .isEqualTo(eur(79_96));
        Caller other = given.staff(Role.ACCOUNTANT, given.anOperator());
        assertThatThrownBy(() -> sponsorships.change(other, agreed.id(), right)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sponsorships.change(given.as(ines), agreed.id(), right))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void she_finds_in_her_archive_who_pays_for_her() {
        agencyPays(new Percent(8000), null);

        assertThat(data.of(ines))
                .filteredOn(section -> section.table().equals("sponsorship"))
                .flatExtracting(section -> section.rows())
                .hasSize(1);
    }

    private Sponsorship agencyPays(SponsoredShare share, @Nullable Money ceiling) {
        return sponsorships.begin(
                accountant, operator, ines, new NewSponsorship(agency(), share, FIRST, null, ceiling, "DE-4711"));
    }

    private static NewSponsorship.Payer agency() {
        return new NewSponsorship.Payer.New(
                "France Travail",
                true,
                "130 005 481",
                PostalAddress.inFrance("1 rue de la Marne", "86000", "Poitiers"),
                "factures@example.org");
    }

    private PayerId own() {
        return Payers.idOf(operator, ines);
    }

    private BillingRunId prepared(YearMonth month) {
        clock.set(month.atDay(24).atTime(13, 48).atZone(TestClock.PARIS).toInstant());
        return ((RunOutcome.Accepted) runs.prepare(accountant, operator, month)).run();
    }

    private void issue(BillingRunId run) {
        runs.commit(accountant, run);
        issuance.issueAll();
    }

    private long invoiced(PayerId payer) {
        return given.count("SELECT COALESCE(SUM(gross_minor), 0) FROM invoice WHERE payer_id = ?", payer.value());
    }

    private static Money eur(long minor) {
        return Money.ofMinor(CurrencyUnit.EUR, minor);
    }
}
