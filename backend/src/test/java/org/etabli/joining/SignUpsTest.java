package org.etabli.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etabli.billing.Invoice;
import org.etabli.billing.Invoices;
import org.etabli.billing.PaysBy;
import org.etabli.billing.PostalAddress;
import org.etabli.joining.JoiningOutcome.Joined;
import org.etabli.joining.JoiningOutcome.Refused;
import org.etabli.joining.JoiningOutcome.Waiting;
import org.etabli.joining.SignUp.State;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.kernel.SignUpId;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.membership.Memberships;
import org.etabli.plan.TariffGroup;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a plan on the public site to a contract with its first invoice. */
@EtabliTest
class SignUpsTest {

    private static final byte[] PDF = "%PDF-1.7 a student's card".getBytes(StandardCharsets.US_ASCII);
    private static final PostalAddress HOME = PostalAddress.inFrance("3 rue du Mouton", "86000", "Poitiers");

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    SignUps signUps;

    @Autowired
    TermsOfMembership terms;

    @Autowired
    Reviews reviews;

    @Autowired
    Documents documents;

    @Autowired
    DocumentSweep sweep;

    @Autowired
    Members members;

    @Autowired
    Memberships memberships;

    @Autowired
    Invoices invoices;

    private OperatorId operator;
    private VenueId venue;
    private Caller manager;
    private PlanId plan;

    @BeforeEach
    void an_operator_that_sells_a_plan() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        manager = given.staff(Role.MANAGER, operator);
        given.insert(
                "INSERT INTO billing_identity (operator_id, street, postcode, city, email, iban, bic, creditor_id, zone,"
                        + " bills_from) VALUES (?, '1 place', '86000', 'Poitiers', 'compta@example.org',"
                        + " 'FR7630006000011234567890189', 'AGRIFRPP', 'FR72ZZZ123456', 'Europe/Paris', '2026-11-01')",
                operator.value());
        given.insert(
                "INSERT INTO vat_status (operator_id, valid_from, regime, vat_number) VALUES (?, '2020-01-01', 'LIABLE', 'FR12345678901')",
                operator.value());
        plan = aPlan(null);
        terms.publish(manager, operator, "Article 1. On range sa tasse.");
    }

    @AfterEach
    void on_time_again() {
        clock.reset();
    }

    private PlanId aPlan(@Nullable TariffGroup group) {
        PlanId id = PlanId.next();
        given.insert(
                "INSERT INTO plan (id, operator_id, name, fee_minor, currency, period, needs_document)"
                        + " VALUES (?, ?, 'Nomade', 4900, 'EUR', 'MONTH', ?)",
                id.value(),
                operator.value(),
                group != null);
        if (group != null) {
            given.insert("INSERT INTO plan_group (plan_id, tariff_group) VALUES (?, ?)", id.value(), group.name());
        }
        return id;
    }

    @Test
    void who_signs_is_a_member_from_today_with_an_invoice_that_the_run_does_not_repeat() {
        String email = anAddress();

        SignUp joined = joined(signUps.sign(begin(plan, email), signature(PaysBy.TRANSFER, null, null), null));

        MemberDetails member = members.findByEmail(email).orElseThrow();
        assertThat(joined.member()).isEqualTo(member.id());
        assertThat(members.isKnownTo(operator, member.id())).isTrue();
        assertThat(memberships.listOf(member.id())).singleElement().satisfies(contract -> {
            assertThat(contract.startsOn()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(contract.homeVenue()).isEqualTo(venue);
        });
        Invoice invoice = invoices.get(given.as(member.id()), joined.invoice());
        assertThat(invoice.summary().gross().getAmountMinorLong()).isEqualTo(49_00);
        assertThat(invoice.customer().street()).isEqualTo("3 rue du Mouton");
        assertThat(given.count(
                        "SELECT COUNT(*) FROM charged_membership c JOIN membership m ON m.id = c.membership_id"
                                + " WHERE m.member_id = ? AND c.charged_until = '2026-12-23'",
                        member.id().value()))
                .isEqualTo(1);
    }

    @Test
    void a_trial_comes_before_the_minimum_term_and_the_first_fee() {
        given.insert("UPDATE plan SET trial_days = 7, min_months = 3 WHERE id = ?", plan.value());
        String email = anAddress();

        SignUp joined = joined(signUps.sign(begin(plan, email), signature(PaysBy.TRANSFER, null, null), null));

        assertThat(joined.invoice()).isNull();
        MemberDetails member = members.findByEmail(email).orElseThrow();
        assertThat(memberships.listOf(member.id())).singleElement().satisfies(contract -> {
            assertThat(contract.feesFrom()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(contract.commitment().committedUntil()).isEqualTo(LocalDate.of(2027, 2, 28));
        });
    }

    @Test
    void what_she_signed_is_kept_with_its_version_its_hash_and_the_moment() {
        String token = begin(plan, anAddress());
        Terms read = terms.find(operator).orElseThrow();
        terms.publish(manager, operator, "Article 1. On range sa tasse. Article 2. Et la cafetière.");

        var old = new Signature(HOME, PaysBy.TRANSFER, null, null, read.id());
        assertThat(signUps.sign(token, old, null)).isInstanceOf(Refused.class);
        SignUp joined = joined(signUps.sign(token, signature(PaysBy.TRANSFER, null, null), null));

        assertThat(given.count(
                        "SELECT COUNT(*) FROM sign_up s JOIN membership_terms t ON t.id = s.terms_id WHERE s.id = ?"
                                + " AND t.version = 2 AND s.terms_hash = UNHEX(SHA2(t.body, 256)) AND s.signed_at IS NOT NULL",
                        joined.id().value()))
                .isEqualTo(1);
        assertThat(terms.publish(
                                manager,
                                operator,
                                terms.find(operator).orElseThrow().body())
                        .version())
                .as("the same text is no new version")
                .isEqualTo(2);
    }

    @Test
    void eight_clicks_make_one_contract_and_one_invoice() throws Exception {
        String email = anAddress();
        String token = begin(plan, email);
        Signature signature = signature(PaysBy.ON_SITE, null, null);
        List<Callable<JoiningOutcome>> clicks = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            clicks.add(() -> signUps.sign(token, signature, null));
        }
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (Future<JoiningOutcome> answer : clients.invokeAll(clicks)) {
                assertThat(answer.get()).isInstanceOf(Joined.class);
            }
        }

        MemberId member = members.findByEmail(email).orElseThrow().id();
        assertThat(memberships.listOf(member)).hasSize(1);
        assertThat(invoices.listOwn(given.as(member), 0, 9)).hasSize(1);
    }

    @Test
    void a_mandate_needs_an_account_that_can_be_one_and_stands_with_the_debits() {
        String token = begin(plan, anAddress());

        assertThatThrownBy(() -> signUps.sign(token, signature(PaysBy.MANDATE, "FR00 1234", null), null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("iban");
        SignUp joined =
                joined(signUps.sign(token, signature(PaysBy.MANDATE, "FR76 3000 6000 0112 3456 7890 189", null), null));

        assertThat(given.count(
                        "SELECT COUNT(*) FROM mandate m JOIN payer p ON p.id = m.payer_id WHERE p.member_id = ?"
                                + " AND m.iban = 'FR7630006000011234567890189' AND p.pays_by = 'MANDATE'"
                                + " AND m.signed_on = '2026-11-23' AND m.revoked_on IS NULL"
                                + " AND m.reference LIKE 'ETB-%' AND m.entered_by = p.member_id",
                        joined.member().value()))
                .isEqualTo(1);
    }

    @Test
    void cards_are_not_offered_where_nobody_takes_them() {
        String token = begin(plan, anAddress());

        assertThatThrownBy(() -> signUps.sign(token, signature(PaysBy.CARD, null, null), null))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_reduced_rate_starts_when_staff_accept_the_paper() {
        PlanId reduced = aPlan(TariffGroup.STUDENT);
        String email = anAddress();
        String token = begin(reduced, email);
        Signature signature = signature(PaysBy.TRANSFER, null, TariffGroup.STUDENT);

        assertThatThrownBy(() -> signUps.sign(token, signature(PaysBy.TRANSFER, null, null), PDF))
                .as("a group must be chosen")
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> signUps.sign(token, signature, null))
                .as("and shown")
                .isInstanceOf(InvalidInputException.class);
        Waiting waiting = (Waiting) signUps.sign(token, signature, PDF);
        SignUpId id = waiting.signUp().id();

        assertThat(members.findByEmail(email)).isEmpty();
        assertThat(reviews.listWaiting(manager, operator))
                .extracting(SignUp::id)
                .containsExactly(id);
        assertThat(reviews.paper(manager, id).content()).isEqualTo(PDF);
        clock.advance(Duration.ofDays(2));
        joined(reviews.accept(manager, id));
        joined(reviews.accept(manager, id));

        MemberId member = members.findByEmail(email).orElseThrow().id();
        assertThat(memberships.listOf(member))
                .singleElement()
                .satisfies(contract -> assertThat(contract.startsOn()).isEqualTo(LocalDate.of(2026, 11, 25)));
        assertThat(given.text("SELECT tariff_group FROM affiliation WHERE member_id = ?", member.value()))
                .isEqualTo("STUDENT");
    }

    @Test
    void a_paper_that_is_refused_may_be_sent_again() {
        PlanId reduced = aPlan(TariffGroup.STUDENT);
        String token = begin(reduced, anAddress());
        Signature signature = signature(PaysBy.TRANSFER, null, TariffGroup.STUDENT);
        SignUpId id = ((Waiting) signUps.sign(token, signature, PDF)).signUp().id();

        reviews.refuse(manager, id, "La carte est de l’an dernier.");

        SignUp returned = signUps.open(token).orElseThrow();
        assertThat(returned.state()).isEqualTo(State.RETURNED);
        assertThat(returned.reason()).isEqualTo("La carte est de l’an dernier.");
        assertThat(reviews.accept(manager, id)).isInstanceOf(Refused.class);
        assertThat(signUps.sign(token, signature, PDF)).isInstanceOf(Waiting.class);
        joined(reviews.accept(manager, id));
    }

    @Test
    void papers_are_known_by_what_they_hold_and_never_too_large() {
        byte[] large = Arrays.copyOf(PDF, Documents.LARGEST + 1);

        assertThat(Documents.typeOf(PDF)).isEqualTo("application/pdf");
        assertThat(Documents.typeOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .isEqualTo("image/jpeg");
        for (byte[] wrong : List.of(
                large,
                "<html><script>".getBytes(StandardCharsets.US_ASCII),
                "PK\3\4 a macro".getBytes(StandardCharsets.US_ASCII),
                new byte[0])) {
            assertThatThrownBy(() -> Documents.typeOf(wrong)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void a_paper_that_has_served_is_thrown_away() {
        PlanId reduced = aPlan(TariffGroup.STUDENT);
        String token = begin(reduced, anAddress());
        SignUpId id = ((Waiting) signUps.sign(token, signature(PaysBy.TRANSFER, null, TariffGroup.STUDENT), PDF))
                .signUp()
                .id();
        SignUpId orphan = SignUpId.next();
        documents.put(orphan.value(), PDF);
        reviews.accept(manager, id);

        sweep.sweep();
        assertThat(documents.list()).contains(id.value()).doesNotContain(orphan.value());
        clock.advance(Duration.ofDays(31));
        sweep.sweep();

        assertThat(documents.list()).doesNotContain(id.value());
        assertThatThrownBy(() -> reviews.paper(manager, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void who_has_a_plan_is_told_behind_her_link_and_nobody_before_it() {
        MemberId ines = given.aMember();
        String email = members.get(ines).email();
        joined(signUps.sign(begin(plan, email), signature(PaysBy.TRANSFER, null, null), null));

        String again = begin(plan, email);

        assertThat(signUps.open(again)).isPresent();
        assertThat(((Refused) signUps.sign(again, signature(PaysBy.TRANSFER, null, null), null))
                        .refusal()
                        .rule())
                .isEqualTo("plan-held-by-you");
        String other = begin(aPlan(null), email);
        assertThat(((Refused) signUps.sign(other, signature(PaysBy.TRANSFER, null, null), null))
                        .refusal()
                        .rule())
                .isEqualTo("other-plan-held");
        assertThat(members.get(ines).firstName())
                .as("what she says of herself stays")
                .isNotEqualTo("Zoé");
    }

    @Test
    void a_link_holds_a_fortnight_and_one_address_gets_three() {
        String email = anAddress();
        String token = begin(plan, email);

        for (int n = 0; n < 5; n++) {
            signUps.begin(wish(plan, email), UUID.randomUUID().toString());
        }
        assertThat(given.count("SELECT COUNT(*) FROM sign_up WHERE email = ?", email))
                .isEqualTo(3);
        assertThat(signUps.open(token)).isPresent();
        assertThat(signUps.open("nonsense")).isEmpty();
        clock.advance(SignUps.LIFE.plusSeconds(1));
        assertThat(signUps.open(token)).isEmpty();
    }

    @Test
    void others_papers_do_not_exist_and_members_review_nothing() {
        PlanId reduced = aPlan(TariffGroup.STUDENT);
        String token = begin(reduced, anAddress());
        SignUpId id = ((Waiting) signUps.sign(token, signature(PaysBy.TRANSFER, null, TariffGroup.STUDENT), PDF))
                .signUp()
                .id();
        Caller elsewhere = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> reviews.paper(elsewhere, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reviews.accept(elsewhere, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reviews.listWaiting(elsewhere, operator)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reviews.refuse(given.staff(Role.TRAINER, operator), id, "non"))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> terms.publish(given.staff(Role.FRONT_DESK, operator), operator, "x"))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void nobody_joins_where_no_terms_are_published_or_the_plan_is_not_on_the_site() {
        OperatorId bare = given.anOperator();
        VenueId there = given.aVenue(bare);
        given.insert("UPDATE plan SET on_site = FALSE WHERE id = ?", plan.value());

        assertThatThrownBy(() -> begin(plan, anAddress())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signUps.begin(
                        new NewSignUp(plan, there, "Zoé", "Martin", anAddress(), Locale.FRENCH), "browser"))
                .isInstanceOf(NotFoundException.class);
    }

    private static String anAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    private NewSignUp wish(PlanId wanted, String email) {
        return new NewSignUp(wanted, venue, "Zoé", "Martin", email, Locale.FRENCH);
    }

    /** The secret of the link that she gets. */
    private String begin(PlanId wanted, String email) {
        signUps.begin(wish(wanted, email), UUID.randomUUID().toString());
        return signUps.issueLink(SignUpId.parse(given.text(
                "SELECT id FROM sign_up WHERE email = ? AND plan_id = ? ORDER BY created_at DESC, id DESC LIMIT 1",
                email,
                wanted.value())));
    }

    private Signature signature(PaysBy by, @Nullable String iban, @Nullable TariffGroup group) {
        return new Signature(
                HOME, by, iban, group, terms.find(operator).orElseThrow().id());
    }

    private static SignUp joined(JoiningOutcome outcome) {
        return ((Joined) outcome).signUp();
    }
}
