package org.etabli.billing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.etabli.billing.JournalVerifier.Verdict;

/**
 * Proves the journals of an installation from outside, by reading its tables: for whoever is to trust them. Takes the
 * JDBC address, the user and the password by environment; ends with 0 when every chain holds, 1 when one does not, 2 when
 * it could not look.
 */
public final class VerifyJournal {

    private VerifyJournal() {}

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        System.exit(run());
    }

    private static int run() {
        String address = setting("ETABLI_DB_URL");
        try (Connection connection =
                DriverManager.getConnection(address, setting("ETABLI_DB_USER"), setting("ETABLI_DB_PASSWORD"))) {
            connection.setReadOnly(true);
            List<Verdict> verdicts = new JournalVerifier(connection).verifyAll();
            verdicts.forEach(verdict -> System.out.println(say(verdict)));
            return verdicts.stream().allMatch(verdict -> verdict.broken() == null) ? 0 : 1;
        } catch (SQLException unreadable) {
            System.err.println("The journal could not be read: " + unreadable.getMessage());
            return 2;
        }
    }

    private static String say(Verdict verdict) {
        return verdict.broken() == null
                ? "OK      " + verdict.name() + ": " + verdict.entries() + " entries, every hash holds"
                : "BROKEN  " + verdict.name() + ": " + verdict.broken();
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
