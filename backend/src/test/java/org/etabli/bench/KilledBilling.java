package org.etabli.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.etabli.billing.KilledRun;

/** A run over many memberships, killed with {@code kill -9} again and again, every second time with its database. */
final class KilledBilling {

    private KilledBilling() {}

    static void run(int members, int kills) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int killed = 0;
        try (KilledRun run = new KilledRun(members)) {
            run.begin();
            for (int n = 0; n < kills; n++) {
                boolean hit = run.issueUntilKilled(n % 2 == 1);
                killed += hit ? 1 : 0;
                System.out.printf("kill %d of %d%s%n", n + 1, kills, hit ? "" : ": it was done before");
            }
            run.finish();
            List<String> said = run.verify();
            said.forEach(System.out::println);
            boolean right =
                    said.stream().noneMatch(line -> line.startsWith("WRONG")) && said.contains("VERIFIED " + members);
            System.out.printf(
                    Locale.ROOT,
                    "{\"members\":%d,\"kills\":%d,\"eachPeriodOnce\":%b,\"seconds\":%.0f}%n",
                    members,
                    killed,
                    right,
                    (System.nanoTime() - began) / 1e9);
            if (!right) {
                System.exit(1);
            }
        }
    }
}
