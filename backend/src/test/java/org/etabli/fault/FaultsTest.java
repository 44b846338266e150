package org.etabli.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.etabli.database.Transactions;
import org.etabli.fault.FaultProposal.State;
import org.etabli.fault.FaultProposal.Target;
import org.etabli.fault.FaultProposals.Waiting;
import org.etabli.fault.ProposalOutcome.GivenBack;
import org.etabli.fault.ProposalOutcome.Moved;
import org.etabli.fault.ProposalOutcome.Over;
import org.etabli.fault.ProposalOutcome.Replaced;
import org.etabli.kernel.Caller;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.Alternative.Kind;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.etabli.testing.TestClock;
import org.etabli.web.TooManyRequestsException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(Integrity.class)
class FaultsTest {

    private static final Instant IN_THREE_WEEKS =
            TUESDAY.plusDays(21).atStartOfDay(TestClock.PARIS).toInstant();

    @Autowired
    Fixtures given;

    @Autowired
    FaultReports reports;

    @Autowired
    Faults faults;

    @Autowired
    FaultProposals proposals;

    @Autowired
    Telling telling;

    @Autowired
    Reservations reservations;

    @Autowired
    Integrity integrity;

    @Autowired
    Standstills standstills;

    @Autowired
    Resources resources;

    @Autowired
    Transactions transactions;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private Caller manager;
    private ResourceId laser;
    private String category;

    @BeforeEach
    void a_laser() {
        clock.reset();
        operator = given.anOperator();
        venue = given.aVenue(operator);
        manager = given.staff(Role.MANAGER, operator);
        given.insert(
                "INSERT INTO role_grant (id, member_id, role, operator_id, granted_at) VALUES (UUID(), ?, 'MANAGER', ?, ?)",
                manager.member().value(),
                operator.value(),
                clock.instant());
        category = "laser " + venue.toString().substring(24);
        laser = machine(venue, 1200);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void who_reports_twice_is_heard_once_and_the_venues_people_are_told() {
        NewFault fault = fault("zoe@faults.example");

        reports.report(fault, "browser");
        reports.report(fault, "browser");

        assertThat(faults.list(manager, venue, List.of(FaultState.OPEN)))
                .singleElement()
                .satisfies(open -> assertThat(open.reporterName()).isEqualTo("Zoé Petit"));
        assertThat(faults.countOpen(manager, venue)).isOne();
        assertThat(reports.listKnown(laser))
                .extracting(FaultReports.Known::description)
                .containsExactly("Le tube ne s’allume plus");
        assertThat(told("FAULT_REPORTED", fault.id().value())).isOne();
    }

    @Test
    void a_photo_is_made_anew_and_what_is_none_is_refused() throws IOException {
        FaultId withPhoto = reports.report(
                new NewFault(FaultId.next(), laser, null, "Fumée", given.aMember(), null, null, png()), "photos");

        assertThat(faults.get(manager, withPhoto).hasPhoto()).isTrue();
        assertThat(faults.photo(manager, withPhoto).orElseThrow()).startsWith((byte) 0xFF, (byte) 0xD8);
        assertThatThrownBy(() -> reports.report(
                        new NewFault(
                                FaultId.next(), laser, null, "Fumée", given.aMember(), null, null, "GIF89a".getBytes()),
                        "photos"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nobody_floods_a_venue_and_each_field_is_asked_for() {
        for (int n = 0; n < 5; n++) {
            reports.report(fault("often@faults.example"), "often");
        }

        assertThatThrownBy(() -> reports.report(fault("often@faults.example"), "often"))
                .isInstanceOf(TooManyRequestsException.class);
        assertThatThrownBy(() -> fault(" ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () -> new NewFault(FaultId.next(), laser, null, " ", given.aMember(), null, null, new byte[0]))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reports.report(
                        new NewFault(
                                FaultId.next(), ResourceId.next(), null, "x", given.aMember(), null, null, new byte[0]),
                        "x"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void another_operators_faults_do_not_exist_and_the_desk_may_dismiss_but_not_confirm() {
        FaultId id = reported();
        Caller elsewhere = given.staff(Role.MANAGER, given.anOperator());
        Caller desk = given.staff(Role.FRONT_DESK, operator);

        assertThatThrownBy(() -> faults.get(elsewhere, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> faults.list(elsewhere, venue, List.of(FaultState.OPEN)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> faults.dismiss(given.as(given.aMember()), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> faults.confirm(desk, id, "Tube", IN_THREE_WEEKS))
                .isInstanceOf(NotAllowedException.class);
        assertThat(faults.get(desk, id).state()).isEqualTo(FaultState.OPEN);

        faults.dismiss(desk, id);
        faults.dismiss(desk, id);
        assertThat(faults.get(desk, id).state()).isEqualTo(FaultState.DISMISSED);
        assertThat(reports.listKnown(laser)).isEmpty();
    }

    @Test
    void each_of_thirty_people_is_told_once_with_a_proposal_however_often_and_by_how_many_nodes() throws Exception {
        ResourceId equal = machine(venue, 1200);
        List<ReservationDetails> thirty = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            thirty.add(reserved(laser, given.aMember(), TUESDAY.plusDays(n / 3), 9 + 3 * (n % 3)));
        }
        FaultId id = confirmed();

        together(() -> telling.tellAffected(), () -> telling.tellAffected(), () -> telling.tellAffected());
        telling.tellAffected();

        assertThat(thirty).allSatisfy(reservation -> {
            Waiting waiting = waiting(reservation.member());
            assertThat(told("FAULT_PROPOSAL", waiting.proposal().id().value())).isOne();
            assertThat(target(waiting)).isEqualTo(new Target(Kind.OTHER_RESOURCE, equal, null, reservation.slot()));
        });
        assertThat(faults.countTold(manager, venue, List.of(id)).get(id)).containsEntry(State.OPEN, 30);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message o JOIN fault_proposal p ON p.id = o.subject_id"
                                + " WHERE o.kind = 'FAULT_PROPOSAL' AND p.fault_id = ?",
                        id.value()))
                .isEqualTo(30);

        List<Callable<ProposalOutcome>> answers = thirty.stream()
                .<Callable<ProposalOutcome>>map(reservation -> () -> proposals.accept(
                        given.as(reservation.member()),
                        waiting(reservation.member()).proposal().id()))
                .toList();
        assertThat(together(answers)).hasSize(30).allMatch(Moved.class::isInstance);
        assertThat(integrity.overlappingPairs()).isZero();
        assertThat(integrity.contradictions()).isEmpty();
    }

    @Test
    void of_two_who_accept_the_same_slot_one_gets_it_and_the_other_another_proposal() throws Exception {
        ResourceId other = machine(venue, 1200);
        ResourceId equal = machine(venue, 1200);
        ReservationDetails ines = reserved(laser, given.aMember(), TUESDAY, 10);
        ReservationDetails theo = reserved(other, given.aMember(), TUESDAY, 10);
        confirmed();
        confirmed(other);
        telling.tellAffected();
        given.insert(
                "UPDATE fault_proposal SET kind = 'OTHER_RESOURCE', resource_id = ?, starts_at = ?, ends_at = ?"
                        + " WHERE reservation_id IN (?, ?)",
                equal.value(),
                ines.slot().start(),
                ines.slot().end(),
                ines.id().value(),
                theo.id().value());

        List<ProposalOutcome> outcomes = together(List.of(() -> accept(ines.member()), () -> accept(theo.member())));

        assertThat(outcomes).filteredOn(Moved.class::isInstance).hasSize(1);
        Replaced replaced = (Replaced)
                outcomes.stream().filter(Replaced.class::isInstance).findFirst().orElseThrow();
        assertThat(replaced.why().rule()).isEqualTo("slot-taken");
        Target next = replaced.next().target();
        assertThat(next).isNotNull();
        assertThat(next.slot()).isNotEqualTo(ines.slot());
        assertThat(accept(replaced.next().member())).isInstanceOf(Moved.class);
        assertThat(integrity.overlappingPairs()).isZero();
    }

    @Test
    void two_people_are_rather_proposed_two_things() {
        machine(venue, 1200);
        ResourceId other = machine(venue, 1200);
        ReservationDetails ines = reserved(laser, given.aMember(), TUESDAY, 10);
        ReservationDetails theo = reserved(other, given.aMember(), TUESDAY, 10);
        confirmed();
        confirmed(other);
        telling.tellAffected();

        assertThat(target(waiting(ines.member())).slot())
                .isNotEqualTo(target(waiting(theo.member())).slot());
    }

    @Test
    void what_is_dearer_costs_no_more_and_what_is_cheaper_costs_less() {
        ResourceId dear = machine(venue, 5000);
        ReservationDetails ines = reserved(laser, given.aMember(), TUESDAY, 10);
        confirmed();
        telling.tellAffected();
        ReservationDetails moved = ((Moved) accept(ines.member())).reservation();
        assertThat(moved.resource()).isEqualTo(dear);
        assertThat(moved.price()).isEqualTo(ines.price());

        ResourceId cheap = machine(venue, 500);
        confirmed(dear);
        telling.tellAffected();
        ReservationDetails again = ((Moved) accept(ines.member())).reservation();
        assertThat(again.resource()).isEqualTo(cheap);
        assertThat(again.price().getAmountMinorLong()).isEqualTo(1000);
        assertThat(integrity.contradictions()).isEmpty();
    }

    @Test
    void what_an_allowance_pays_stays_paid_by_it() {
        machine(venue, 5000);
        MemberId ines = given.aMember();
        given.joins(ines, given.aPlan(operator, "MACHINE", "MINUTES", 120L));
        ReservationDetails reservation = reserved(laser, ines, TUESDAY, 10);
        assertThat(reservation.credit()).isNotNull();
        confirmed();
        telling.tellAffected();

        ReservationDetails moved = ((Moved) accept(ines)).reservation();

        assertThat(moved.credit()).isEqualTo(reservation.credit());
        assertThat(moved.price().isZero()).isTrue();
        assertThat(integrity.contradictions()).isEmpty();
    }

    @Test
    void only_what_she_may_use_is_proposed_and_elsewhere_in_the_network_too() {
        ResourceId locked = machine(venue, 1200);
        given.requires(locked, operator, "Laser niveau 2");
        OperatorId neighbour = given.anOperator();
        VenueId there = given.aVenue(neighbour);
        ResourceId equal = machine(there, 900);
        ReservationDetails ines = reserved(laser, given.aMember(), TUESDAY, 10);
        confirmed();
        telling.tellAffected();

        assertThat(target(waiting(ines.member()))).isEqualTo(new Target(Kind.OTHER_VENUE, equal, null, ines.slot()));
        ReservationDetails moved = ((Moved) accept(ines.member())).reservation();

        assertThat(moved.venue()).isEqualTo(there);
        assertThat(moved.price().getAmountMinorLong()).isEqualTo(1800);
        assertThat(integrity.contradictions()).isEmpty();
    }

    @Test
    void without_another_machine_the_nearest_time_once_it_works_is_proposed() {
        ReservationDetails ines = reserved(laser, given.aMember(), TUESDAY, 10);
        confirmed(laser, TUESDAY.plusDays(1));
        telling.tellAffected();

        assertThat(target(waiting(ines.member())))
                .isEqualTo(new Target(Kind.OTHER_TIME, laser, null, on(TUESDAY.plusDays(1), "10:00", "12:00")));
    }

    @Test
    void declined_late_it_costs_nothing_and_everything_is_given_back() {
        given.with(laser, "free_cancel_minutes", 60 * 24 * 7);
        given.with(laser, "late_cancel_percent", 100);
        machine(venue, 1200);
        ReservationDetails ines = reserved(laser, given.aMember(), TUESDAY, 10);
        confirmed();
        telling.tellAffected();
        var id = waiting(ines.member()).proposal().id();

        assertThat(proposals.decline(given.as(ines.member()), id)).isInstanceOf(GivenBack.class);
        assertThat(proposals.decline(given.as(ines.member()), id)).isEqualTo(new Over(State.DECLINED));
        assertThat(proposals.accept(given.as(ines.member()), id)).isEqualTo(new Over(State.DECLINED));

        assertCancelledForNothing(ines);
    }

    @Test
    void without_an_answer_before_the_start_it_is_cancelled_at_no_cost() {
        given.with(laser, "late_cancel_percent", 100);
        machine(venue, 1200);
        ReservationDetails ines = reserved(laser, given.aMember(), TUESDAY, 10);
        confirmed();
        telling.tellAffected();

        clock.set(ines.slot().start().minusSeconds(1));
        telling.giveBackUnanswered();
        assertThat(waiting(ines.member()).proposal().state()).isEqualTo(State.OPEN);
        clock.set(ines.slot().start());
        telling.giveBackUnanswered();
        telling.giveBackUnanswered();

        assertThat(proposals.listOpen(given.as(ines.member()))).isEmpty();
        assertCancelledForNothing(ines);
    }

    @Test
    void where_nothing_fits_she_is_told_so_and_gets_everything_back() {
        given.with(laser, "horizon_days", 10);
        ReservationDetails ines = reserved(laser, given.aMember(), TUESDAY, 10);
        confirmed();
        telling.tellAffected();

        assertThat(waiting(ines.member()).proposal().target()).isNull();
        assertThat(accept(ines.member())).isInstanceOf(GivenBack.class);
        assertCancelledForNothing(ines);
    }

    @Test
    void repaired_early_those_who_have_not_answered_keep_what_they_reserved_and_are_told_once() {
        machine(venue, 1200);
        ReservationDetails ines = reserved(laser, given.aMember(), TUESDAY, 10);
        ReservationDetails theo = reserved(laser, given.aMember(), TUESDAY, 14);
        FaultId id = confirmed();
        telling.tellAffected();
        accept(theo.member());
        var hers = waiting(ines.member()).proposal().id();

        faults.repair(manager, id);
        faults.repair(manager, id);
        telling.tellAffected();

        assertThat(faults.get(manager, id).state()).isEqualTo(FaultState.REPAIRED);
        assertThat(told("FAULT_KEPT", hers.value())).isOne();
        assertThat(proposals.accept(given.as(ines.member()), hers)).isEqualTo(new Over(State.KEPT));
        assertThat(status(ines)).isEqualTo("CONFIRMED");
        assertThat(reservations.request(
                        given.as(theo.member()),
                        RequestReservation.of(laser, null, on(TUESDAY, "14:00", "16:00"), theo.member())))
                .isInstanceOf(Confirmed.class);
    }

    @Test
    void expected_later_more_people_are_told_and_expected_earlier_some_keep_theirs() {
        ReservationDetails ines = reserved(laser, given.aMember(), TUESDAY, 10);
        ReservationDetails theo = reserved(laser, given.aMember(), TUESDAY.plusDays(2), 10);
        FaultId id = confirmed(laser, TUESDAY.plusDays(1));
        telling.tellAffected();
        assertThat(proposals.listOpen(given.as(theo.member()))).isEmpty();

        faults.expect(manager, id, IN_THREE_WEEKS);
        telling.tellAffected();
        var his = waiting(theo.member()).proposal().id();

        faults.expect(
                manager, id, TUESDAY.plusDays(1).atStartOfDay(TestClock.PARIS).toInstant());
        telling.tellAffected();
        assertThat(proposals.listOpen(given.as(theo.member()))).isEmpty();
        assertThat(told("FAULT_KEPT", his.value())).isOne();
        assertThat(told("FAULT_PROPOSAL", waiting(ines.member()).proposal().id().value()))
                .isOne();

        faults.expect(manager, id, IN_THREE_WEEKS);
        telling.tellAffected();
        assertThat(told("FAULT_PROPOSAL", his.value())).isEqualTo(2);
    }

    @Test
    void who_reserved_a_machine_is_told_when_the_extractor_that_goes_with_it_fails() {
        Bundle bundle = new Bundle();
        ReservationDetails ines = reserved(bundle.laser, given.aMember(), TUESDAY, 10);
        FaultId id = reports.report(
                new NewFault(
                        FaultId.next(),
                        bundle.laser,
                        bundle.extractor,
                        "Plus d’aspiration",
                        given.aMember(),
                        null,
                        null,
                        new byte[0]),
                "bundle");
        faults.confirm(manager, id, "Moteur grillé", IN_THREE_WEEKS);

        telling.tellAffected();

        assertThat(target(waiting(ines.member()))).isNotNull();
        assertThat(accept(ines.member())).isInstanceOf(Moved.class);
        assertThat(integrity.overlappingPairs()).isZero();
    }

    @Test
    void a_maintenance_of_machine_and_extractor_tells_each_person_once_however_many_nodes_tell() throws Exception {
        Bundle bundle = new Bundle();
        List<ReservationDetails> three = List.of(
                reserved(bundle.laser, given.aMember(), TUESDAY, 10),
                reserved(bundle.laser, given.aMember(), TUESDAY, 13),
                reserved(bundle.laser, given.aMember(), TUESDAY, 16));
        bundle.standStill(FaultId.next(), FaultId.next());

        together(() -> telling.tellAffected(), () -> telling.tellAffected(), () -> telling.tellAffected());
        telling.tellAffected();

        assertThat(three).allSatisfy(reservation -> {
            Waiting waiting = waiting(reservation.member());
            assertThat(told("FAULT_PROPOSAL", waiting.proposal().id().value())).isOne();
            assertThat(given.count(
                            "SELECT COUNT(*) FROM fault_proposal WHERE reservation_id = ?",
                            reservation.id().value()))
                    .isOne();
        });
    }

    @Test
    void while_the_extractor_still_stands_a_repaired_machine_gives_nobody_hers_back() {
        Bundle bundle = new Bundle();
        FaultId ofLaser = FaultId.next();
        FaultId ofExtractor = FaultId.next();
        ReservationDetails ines = reserved(bundle.laser, given.aMember(), TUESDAY, 10);
        bundle.standStill(ofLaser, ofExtractor);
        telling.tellAffected();
        var proposal = waiting(ines.member()).proposal();
        FaultId first = proposal.fault();

        bundle.works(first);
        telling.tellAffected();

        assertThat(waiting(ines.member()).proposal().id()).isEqualTo(proposal.id());
        assertThat(waiting(ines.member()).proposal().fault()).isNotEqualTo(first);
        assertThat(told("FAULT_KEPT", proposal.id().value())).isZero();

        bundle.works(first.equals(ofLaser) ? ofExtractor : ofLaser);

        assertThat(proposals.listOpen(given.as(ines.member()))).isEmpty();
        assertThat(status(ines)).isEqualTo("CONFIRMED");
        assertThat(given.count(
                        "SELECT COUNT(*) FROM fault_proposal WHERE reservation_id = ? AND state = 'KEPT'",
                        ines.id().value()))
                .isOne();
    }

    /** A laser that takes its extractor with it, and an equal that needs none. */
    private final class Bundle {

        final UnitId tube = given.aUnit(venue, "Laser");
        final UnitId extractor = given.aUnit(venue, "Laser, extraction");
        final ResourceId laser =
                given.with(given.aBundle(venue, "MACHINE", tube, extractor), "category", category + "b");

        Bundle() {
            given.costs(laser, "HOUR", 1200);
            given.costs(given.with(given.aMachine(venue), "category", category + "b"), "HOUR", 1200);
        }

        void standStill(FaultId ofLaser, FaultId ofExtractor) {
            Resource machine = resources.get(laser);
            transactions.inOne(() -> {
                TimeSlot slot = new TimeSlot(clock.instant(), IN_THREE_WEEKS);
                standstills.plan(ofLaser, machine, tube, "Révision", slot, null);
                standstills.plan(ofExtractor, machine, extractor, "Révision", slot, null);
            });
        }

        void works(FaultId id) {
            transactions.inOne(() -> standstills.end(id, resources.get(laser)));
        }
    }

    @Test
    void somebody_elses_proposal_does_not_exist() {
        machine(venue, 1200);
        ReservationDetails ines = reserved(laser, given.aMember(), TUESDAY, 10);
        confirmed();
        telling.tellAffected();
        var hers = waiting(ines.member()).proposal().id();
        Caller other = given.as(given.aMember());

        assertThatThrownBy(() -> proposals.accept(other, hers)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> proposals.decline(other, hers)).isInstanceOf(NotFoundException.class);
    }

    private ResourceId machine(VenueId where, long centsAnHour) {
        ResourceId machine = given.with(given.aMachine(where), "category", category);
        given.costs(machine, "HOUR", centsAnHour);
        return machine;
    }

    private ReservationDetails reserved(ResourceId what, MemberId who, LocalDate day, int hour) {
        TimeSlot slot = on(day, "%02d:00".formatted(hour), "%02d:00".formatted(hour + 2));
        return ((Confirmed) reservations.request(given.as(who), RequestReservation.of(what, null, slot, who)))
                .reservation();
    }

    private FaultId confirmed() {
        return confirmed(laser);
    }

    private FaultId confirmed(ResourceId broken) {
        return confirmed(broken, TUESDAY.plusDays(21));
    }

    private FaultId confirmed(ResourceId broken, LocalDate back) {
        FaultId id = reports.report(
                new NewFault(
                        FaultId.next(), broken, null, "Le tube est mort", given.aMember(), null, null, new byte[0]),
                broken.toString());
        faults.confirm(
                manager,
                id,
                "Tube à remplacer",
                back.atStartOfDay(TestClock.PARIS).toInstant());
        faults.confirm(
                manager,
                id,
                "Tube à remplacer",
                back.atStartOfDay(TestClock.PARIS).toInstant());
        return id;
    }

    private FaultId reported() {
        return reports.report(fault(venue + "@faults.example"), venue.toString());
    }

    private NewFault fault(String email) {
        return new NewFault(
                FaultId.next(), laser, null, "Le tube ne s’allume plus", null, "Zoé Petit", email, new byte[0]);
    }

    private Waiting waiting(MemberId member) {
        List<Waiting> open = proposals.listOpen(given.as(member));
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private static @Nullable Target target(Waiting waiting) {
        return waiting.proposal().target();
    }

    private ProposalOutcome accept(MemberId member) {
        return proposals.accept(given.as(member), waiting(member).proposal().id());
    }

    private void assertCancelledForNothing(ReservationDetails reservation) {
        assertThat(status(reservation)).isEqualTo("CANCELLED");
        assertThat(given.count(
                        "SELECT fee_minor FROM reservation WHERE id = ?",
                        reservation.id().value()))
                .isZero();
        assertThat(integrity.contradictions()).isEmpty();
    }

    private String status(ReservationDetails reservation) {
        return given.text(
                "SELECT status FROM reservation WHERE id = ?", reservation.id().value());
    }

    private long told(String kind, Object subject) {
        return given.count("SELECT COUNT(*) FROM outbox_message WHERE kind = ? AND subject_id = ?", kind, subject);
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... all) throws Exception {
        return together(List.of(all));
    }

    private static <T> List<T> together(List<? extends Callable<T>> all) throws Exception {
        List<T> outcomes = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var outcome : people.invokeAll(all)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
