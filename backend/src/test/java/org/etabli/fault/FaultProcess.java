package org.etabli.fault;

import java.time.LocalTime;
import java.util.List;
import org.etabli.EtabliTestApplication;
import org.etabli.fault.FaultEvents.ReplacementProposed;
import org.etabli.kernel.Caller;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Établi in a process of its own, to be killed while it tells thirty people of a fault: {@code tell} says each person that
 * it comes to, {@code verify} goes on with what is left and says how often each was told.
 */
final class FaultProcess {

    static final int PEOPLE = 30;

    private FaultProcess() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext application = new SpringApplication(EtabliTestApplication.class)
                .run(
                        "--etabli.data=" + arguments[0],
                        "--server.address=127.0.0.1",
                        "--spring.quartz.auto-startup=false");
        if (arguments[1].equals("break")) {
            breakSomething(application);
        }
        application.addApplicationListener((PayloadApplicationEvent<?> event) -> {
            if (event.getPayload() instanceof ReplacementProposed) {
                System.out.println("TELLS");
                System.out.flush();
            }
        });
        application.getBean(Telling.class).tellAffected();
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        List<Long> times = jdbc.sql("SELECT COUNT(o.id) FROM fault_proposal p LEFT JOIN outbox_message o"
                        + " ON o.subject_id = p.id AND o.recipient_id = p.member_id AND o.kind = 'FAULT_PROPOSAL'"
                        + " GROUP BY p.member_id")
                .query(Long.class)
                .list();
        System.out.println("TOLD " + times);
        System.out.flush();
        System.exit(0);
    }

    private static void breakSomething(ConfigurableApplicationContext application) {
        Fixtures given = application.getBean(Fixtures.class);
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        ResourceId laser = given.aMachine(venue);
        given.aMachine(venue);
        for (int n = 0; n < PEOPLE; n++) {
            MemberId member = given.aMember();
            var start = Fixtures.TUESDAY
                    .plusDays(n / 10)
                    .atTime(LocalTime.of(9 + n % 10, 0))
                    .atZone(TestClock.PARIS)
                    .toInstant();
            var outcome = application
                    .getBean(Reservations.class)
                    .request(
                            given.as(member),
                            RequestReservation.of(
                                    laser, null, TimeSlot.of(start, java.time.Duration.ofHours(1)), member));
            if (!(outcome instanceof Confirmed)) {
                throw new IllegalStateException(outcome.toString());
            }
        }
        Caller manager = given.staff(Role.MANAGER, operator);
        FaultId fault = application
                .getBean(FaultReports.class)
                .report(
                        new NewFault(FaultId.next(), laser, null, "Fumée", manager.member(), null, null, new byte[0]),
                        "here");
        application
                .getBean(Faults.class)
                .confirm(
                        manager,
                        fault,
                        "Fumée",
                        Fixtures.TUESDAY
                                .plusDays(9)
                                .atStartOfDay(TestClock.PARIS)
                                .toInstant());
    }
}
