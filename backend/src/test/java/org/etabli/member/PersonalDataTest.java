package org.etabli.member;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.etabli.jobs.Retention;
import org.etabli.jobs.RetentionRule;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PersonalData.Section;
import org.etabli.kernel.ResourceId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of every table it is known whether it tells of a person and how long it is kept: a new one has to say so. */
@EtabliTest
class PersonalDataTest {

    /** Columns that name a thing; every other column of an id is taken for one that may name a person. */
    private static final Set<String> THINGS = Set.of(
            "id",
            "operator_id",
            "venue_id",
            "home_venue_id",
            "floor_id",
            "resource_id",
            "unit_id",
            "plan_id",
            "product_id",
            "type_id",
            "reservation_id",
            "outbox_id",
            "batch_id");

    private static final Map<String, String> NOT_EXPORTED = Map.ofEntries(
            Map.entry("bank_file", "who of the staff imported a statement says nothing about her private life"),
            Map.entry("billing_run", "who of the staff billed a month says nothing about her private life"),
            Map.entry(
                    "billing_schedule",
                    "in whose name of the staff a month is billed says nothing about her private life"),
            Map.entry(
                    "billing_identity_past",
                    "who of the staff changed an operator's address says nothing about her private life"),
            Map.entry("operator_look", "who of the staff chose an operator's logo says nothing about her private life"),
            Map.entry(
                    "billing_run_line",
                    "what a run would ask for; what it asks for is exported as charges and invoices"),
            Map.entry("charged_membership", "up to which day a contract that is exported was charged"),
            Map.entry("closure", "who of the staff closed a period says nothing about her private life"),
            Map.entry("collection", "the debits in it are exported one by one"),
            Map.entry("membership_terms", "who of the staff published terms says nothing about her private life"),
            Map.entry("journal_entry", "the books' own view of invoices, which are exported"),
            Map.entry("occupancy", "its holder is a reservation, which is exported with the same times"),
            Map.entry("roaming_agreement", "who of the staff agreed on it says nothing about her private life"),
            Map.entry("roaming_price", "a line of an agreement between operators"),
            Map.entry("roaming_schedule", "who of the staff set a day says nothing about her private life"),
            Map.entry("roaming_settlement", "who of the staff settled a month says nothing about her private life"),
            Map.entry("outage", "who of the staff reported a machine broken says nothing about her private life"));

    private static final String HERS = "as long as she is a member: erasing a member erases it";
    private static final String BOOKS = "books are kept for ten years (Code de commerce, L123-22)";
    private static final String CATALOGUE = "what the network has and offers; tells of no person";

    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry("member", HERS),
            Map.entry("login", HERS),
            Map.entry("affiliation", HERS),
            Map.entry("member_tag", HERS),
            Map.entry("role_grant", HERS),
            Map.entry("favourite_unit", "until she takes it back; " + HERS),
            Map.entry("authorisation", "proves after an accident who was trained on what, by whom and until when"),
            Map.entry("authorisation_suspension", "goes with its authorisation"),
            Map.entry("authorisation_practice", "goes with its authorisation"),
            Map.entry("authorisation_practice_session", "goes with its authorisation"),
            Map.entry("authorisation_proposal", "says why an authorisation was declined; one row for each type"),
            Map.entry("course", CATALOGUE),
            Map.entry("course_authorisation", CATALOGUE),
            Map.entry("quiz", CATALOGUE),
            Map.entry("evaluation_grid", CATALOGUE),
            Map.entry("gesture_mark", "goes with its enrolment: it is the proof behind the authorisation"),
            Map.entry("presence_signature", "goes with its enrolment"),
            Map.entry("retake", "goes with its enrolment"),
            Map.entry("training_session", "stands behind the authorisations that were granted at its end"),
            Map.entry("enrolment", "proves after an accident who was trained on what, by whom and when"),
            Map.entry("enrolment_authorisation", "goes with its enrolment"),
            Map.entry("membership", BOOKS + ": a contract stands behind its invoices"),
            Map.entry("membership_pause", "goes with its contract"),
            Map.entry("membership_change", "goes with its contract"),
            Map.entry("membership_seats", "goes with its contract"),
            Map.entry("team", BOOKS + ": a team stands behind its invoices"),
            Map.entry("team_member", BOOKS + ": what she used stands on the team's invoices"),
            Map.entry("reservation", BOOKS + ": a reservation stands behind its invoice line"),
            Map.entry("occupancy", "goes with its reservation"),
            Map.entry("ledger_account", BOOKS),
            Map.entry("ledger_transfer", BOOKS),
            Map.entry("outage", "the life of a machine; names staff only"),
            Map.entry("job_failure", "one row for each job, gone when the job works again"),
            Map.entry("installation", "one row"),
            Map.entry("catalogue_revision", "one row"),
            Map.entry("allowance", CATALOGUE),
            Map.entry("controller", CATALOGUE),
            Map.entry("door", CATALOGUE),
            Map.entry("display", CATALOGUE),
            Map.entry("doubtful_session", "goes with its session at the machine"),
            Map.entry("authorisation_requirement", CATALOGUE),
            Map.entry("authorisation_category", CATALOGUE),
            Map.entry("authorisation_practice_machine", CATALOGUE),
            Map.entry("authorisation_type", CATALOGUE),
            Map.entry("calendar_exception", CATALOGUE),
            Map.entry("floor", CATALOGUE),
            Map.entry("opening_hours", CATALOGUE),
            Map.entry("billing_identity", CATALOGUE),
            Map.entry("billing_identity_past", CATALOGUE),
            Map.entry("billing_schedule", CATALOGUE),
            Map.entry("dunning_case", "gone once nothing is overdue any more"),
            Map.entry("dunning_ladder", CATALOGUE),
            Map.entry("dunning_text", CATALOGUE),
            Map.entry("online_sale", CATALOGUE),
            Map.entry("membership_terms", "what members signed stands behind their contracts; names staff only"),
            Map.entry("journal_account", CATALOGUE),
            Map.entry("vat_rate", CATALOGUE),
            Map.entry("vat_status", CATALOGUE),
            Map.entry("billing_run_item", "goes with its run"),
            Map.entry("billing_run_line", "goes with its run"),
            Map.entry("charge", BOOKS),
            Map.entry("charged_membership", "goes with its contract"),
            Map.entry("closure", BOOKS + "; deleted by the schema's owner alone"),
            Map.entry("instalment_plan", "goes with its invoice"),
            Map.entry("instalment", "goes with its invoice"),
            Map.entry("invoice", BOOKS + "; deleted by the schema's owner alone"),
            Map.entry("invoice_line", BOOKS),
            Map.entry("invoice_vat", BOOKS),
            Map.entry("invoice_series", "one row for each year"),
            Map.entry("journal_entry", BOOKS + "; deleted by the schema's owner alone"),
            Map.entry("journal_head", "one row for each operator"),
            Map.entry("journal_line", BOOKS),
            Map.entry("open_item", BOOKS),
            Map.entry("payment", BOOKS + "; deleted by the schema's owner alone"),
            Map.entry("payment_allocation", BOOKS),
            Map.entry("card_refund", "goes with its payment by card"),
            Map.entry("bank_file", BOOKS),
            Map.entry("bank_line", BOOKS),
            Map.entry("bank_line_payment", BOOKS),
            Map.entry("collection", BOOKS),
            Map.entry("collection_item", BOOKS),
            Map.entry("gift_card", BOOKS + ": what is not redeemed is owed to its holder"),
            Map.entry("deposit", BOOKS + ": what is held is owed back to her"),
            Map.entry("deposit_movement", BOOKS),
            Map.entry("wallet", BOOKS + ": what is in it is owed to her"),
            Map.entry("payer", BOOKS + ": a payer stands behind her invoices"),
            Map.entry("sponsorship", BOOKS + ": it explains who was billed for whom"),
            Map.entry("quotient_band", CATALOGUE),
            Map.entry("member_field", CATALOGUE),
            Map.entry("member_field_value", HERS),
            Map.entry("operator", CATALOGUE),
            Map.entry("operator_look", "what was issued keeps the look it had; names staff only"),
            Map.entry("onboarding_step", CATALOGUE),
            Map.entry("onboarding_done", HERS),
            Map.entry("prospect_event", "goes with its prospect"),
            Map.entry("fault_proposal", "goes with its fault"),
            Map.entry("resource_document", CATALOGUE),
            Map.entry("resource_material", CATALOGUE),
            Map.entry("resource_capability", CATALOGUE),
            Map.entry("maintenance_plan", "what a machine needs; names staff only"),
            Map.entry("lending_terms", CATALOGUE),
            Map.entry("project_machine", "goes with its project"),
            Map.entry("project_material", "goes with its project"),
            Map.entry("project_picture", "goes with its project"),
            Map.entry("project_file", "goes with its project"),
            Map.entry("product", CATALOGUE),
            Map.entry("product_machine", CATALOGUE),
            Map.entry("product_picture", CATALOGUE),
            Map.entry("visit_time", CATALOGUE),
            Map.entry("coupon", CATALOGUE),
            Map.entry("coupon_use", BOOKS + ": it explains a discount on an invoice"),
            Map.entry("coupon_visit", BOOKS + ": it explains a discount on an invoice"),
            Map.entry("pack_purchase", BOOKS),
            Map.entry("price_rule", CATALOGUE),
            Map.entry("plan", CATALOGUE),
            Map.entry("plan_fee", CATALOGUE),
            Map.entry("plan_group", CATALOGUE),
            Map.entry("plan_venue", CATALOGUE),
            Map.entry("price", CATALOGUE),
            Map.entry("quota", CATALOGUE),
            Map.entry("resource", CATALOGUE),
            Map.entry("resource_picture", CATALOGUE),
            Map.entry("resource_plan", CATALOGUE),
            Map.entry("resource_unit", CATALOGUE),
            Map.entry("unit", CATALOGUE),
            Map.entry("roaming_agreement", BOOKS + ": it explains the invoices between operators"),
            Map.entry("roaming_price", "goes with its agreement"),
            Map.entry("roaming_schedule", CATALOGUE),
            Map.entry("roaming_settlement", BOOKS),
            Map.entry("roaming_visit", BOOKS + ": it stands behind the invoices between operators"),
            Map.entry("venue", CATALOGUE));

    @Autowired
    PersonalArchive archive;

    @Autowired
    Retention retention;

    @Autowired
    Reservations reservations;

    @Autowired
    Fixtures given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_table_that_may_name_a_person_is_in_her_archive_or_has_a_reason_not_to_be() {
        Set<String> exported = archive.sections(aMemberWithAContract()).stream()
                .map(Section::table)
                .collect(toSet());

        assertThat(exported).contains("member").doesNotContainAnyElementsOf(NOT_EXPORTED.keySet());
        Set<String> known = new TreeSet<>(exported);
        known.addAll(NOT_EXPORTED.keySet());
        assertThat(known)
                .as("tables whose rows name a person: contribute them by a PersonalData bean, or say here why not")
                .containsAll(tablesThatMayNameAPerson());
    }

    @Test
    void the_archive_tells_what_she_owes_and_each_row_once() {
        OperatorId operator = given.anOperator();
        ResourceId room = given.aRoom(given.aVenue(operator));
        given.costs(room, "HOUR", 900);
        MemberId ines = given.aMember();
        reserve(ines, room, "10:00");
        given.joins(ines, given.aPlan(operator, "ROOM", "MINUTES", 600L));
        reserve(ines, room, "14:00");

        Map<String, List<Map<String, Object>>> archived =
                archive.sections(ines).stream().collect(toMap(Section::table, Section::rows));

        var holds = archived.get("ledger_transfer").stream()
                .filter(transfer -> transfer.get("kind").equals("PENDING"))
                .toList();
        assertThat(holds).extracting(hold -> hold.get("measure")).containsExactlyInAnyOrder("EUR", "MINUTES");
        assertThat(archived.get("ledger_transfer")).doesNotHaveDuplicates();
    }

    @Test
    void every_table_says_how_long_its_rows_are_kept() {
        Set<String> ruled = retention.rules().stream().map(RetentionRule::table).collect(toSet());
        Set<String> tables =
                Set.copyOf(jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_name <> 'flyway_schema_history' AND table_name NOT LIKE 'QRTZ%'")
                        .query(String.class)
                        .list());

        assertThat(KEPT.keySet()).as("a rule, or a reason to keep").doesNotContainAnyElementsOf(ruled);
        Set<String> said = new TreeSet<>(ruled);
        said.addAll(KEPT.keySet());
        assertThat(said)
                .as("tables with a RetentionRule, or with the reason why they are kept in this test")
                .isEqualTo(new TreeSet<>(tables));
    }

    private Set<String> tablesThatMayNameAPerson() {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT c.table_name FROM information_schema.columns c"
                        + " LEFT JOIN information_schema.key_column_usage k ON k.table_schema = c.table_schema"
                        + " AND k.table_name = c.table_name AND k.column_name = c.column_name"
                        + " AND k.referenced_table_name IS NOT NULL"
                        + " WHERE c.table_schema = DATABASE() AND c.data_type = 'uuid'"
                        + " AND (k.referenced_table_name = 'member'"
                        + " OR k.referenced_table_name IS NULL AND c.column_name NOT IN (:things))")
                .param("things", THINGS)
                .query(String.class)
                .list());
    }

    private MemberId aMemberWithAContract() {
        MemberId ines = given.aMember();
        given.joins(ines, given.aPlan(given.anOperator(), "ROOM", "MINUTES", 600L));
        return ines;
    }

    private void reserve(MemberId member, ResourceId room, String from) {
        var slot = on(TUESDAY, from, from.equals("10:00") ? "12:00" : "16:00");
        assertThat(reservations.request(given.as(member), RequestReservation.of(room, null, slot, member)))
                .isInstanceOf(Confirmed.class);
    }
}
