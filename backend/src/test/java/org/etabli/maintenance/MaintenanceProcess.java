package org.etabli.maintenance;

import java.util.List;
import org.etabli.EtabliTestApplication;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.maintenance.MaintenanceEvents.MaintenanceDue;
import org.etabli.testing.Fixtures;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Établi in a process of its own, to be killed while thirty maintenances come due: {@code begin} makes them, anything else
 * goes on with what is left and says how often each was told, and how often its machine was stopped.
 */
final class MaintenanceProcess {

    static final int PLANS = 30;

    private MaintenanceProcess() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext application = new SpringApplication(EtabliTestApplication.class)
                .run(
                        "--etabli.data=" + arguments[0],
                        "--server.address=127.0.0.1",
                        "--spring.quartz.auto-startup=false");
        if (arguments[1].equals("begin")) {
            begin(application);
        }
        application.addApplicationListener((PayloadApplicationEvent<?> event) -> {
            if (event.getPayload() instanceof MaintenanceDue) {
                System.out.println("TELLS");
                System.out.flush();
            }
        });
        application.getBean(DueWatch.class).look();
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        System.out.println("TOLD "
                + times(
                        jdbc,
                        "SELECT COUNT(o.id) FROM maintenance_plan p LEFT JOIN outbox_message o"
                                + " ON o.subject_id = p.id AND o.kind = 'MAINTENANCE_DUE' GROUP BY p.id"));
        System.out.println(
                "STOPPED "
                        + times(
                                jdbc,
                                "SELECT COUNT(o.id) FROM maintenance_plan p LEFT JOIN resource_unit u"
                                        + " ON u.resource_id = p.resource_id LEFT JOIN outage o ON o.unit_id = u.unit_id GROUP BY p.id"));
        System.out.flush();
        System.exit(0);
    }

    private static List<Long> times(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(Long.class).list();
    }

    private static void begin(ConfigurableApplicationContext application) {
        Fixtures given = application.getBean(Fixtures.class);
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        Caller manager = given.staff(Role.MANAGER, operator);
        given.holds(manager.member(), Role.MANAGER, operator);
        for (int n = 0; n < PLANS; n++) {
            application
                    .getBean(Maintenances.class)
                    .save(
                            manager,
                            venue,
                            new MaintenanceDraft(
                                    MaintenancePlanId.next(),
                                    given.aMachine(venue),
                                    "Graissage",
                                    null,
                                    1,
                                    null,
                                    0,
                                    0,
                                    null,
                                    true,
                                    true));
        }
        given.insert("UPDATE maintenance_plan SET counted_from = '2020-01-01'");
    }
}
