package org.etabli.access;

import java.time.LocalDate;
import org.etabli.EtabliTestApplication;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.Role;
import org.etabli.testing.Fixtures;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Établi in a process of its own, to be killed. {@code open PORT} makes a laser with its key and serves it; {@code serve PORT}
 * serves what is there; {@code count} says what was billed.
 */
final class WorkshopProcess {

    private WorkshopProcess() {}

    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (Exception failure) {
            failure.printStackTrace(System.err);
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws InterruptedException {
        String port = arguments.length > 2 ? arguments[2] : "0";
        ConfigurableApplicationContext application = new SpringApplication(EtabliTestApplication.class)
                .run("--etabli.data=" + arguments[0], "--server.address=127.0.0.1", "--server.port=" + port);
        switch (arguments[1]) {
            case "open" -> open(application);
            case "serve" -> say("SERVING");
            default -> {
                count(application);
                application.close();
                System.exit(0);
            }
        }
        Thread.currentThread().join();
    }

    private static void open(ConfigurableApplicationContext application) {
        Fixtures given = application.getBean(Fixtures.class);
        BillingFixtures books = application.getBean(BillingFixtures.class);
        Workshop at = new Workshop(given, null, books.aLiableOperator(LocalDate.of(2026, 1, 1)));
        given.costs(at.laser, "MINUTE", 35);
        at.authorised(at.ines);
        at.reserved(at.ines);
        String key = application
                .getBean(Controllers.class)
                .provision(given.staff(Role.MANAGER, at.operator), Guarded.by(at.laser));
        say("OPEN " + at.laser + " " + at.badge + " " + key + " "
                + application.getBean(OfflineRights.class).publicPem().replace("\n", "|"));
    }

    private static void count(ConfigurableApplicationContext application) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        long sessions = jdbc.sql("SELECT COUNT(*) FROM machine_session WHERE settled_at IS NOT NULL")
                .query(Long.class)
                .single();
        long charged = jdbc.sql("SELECT COALESCE(SUM(amount_minor), 0) FROM charge")
                .query(Long.class)
                .single();
        say("COUNTED " + sessions + " " + charged);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
