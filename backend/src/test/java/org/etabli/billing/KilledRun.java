package org.etabli.billing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.etabli.testing.OwnProcess;

/** A run in a process of its own that is killed as hard as can be, at random moments, and started again on what is left. */
public final class KilledRun implements AutoCloseable {

    private static final int PARTS_BETWEEN = 4;
    private static final int MOST_MILLIS = 60;

    private final Random random = new Random();
    private final OwnProcess etabli;
    private final int members;

    public KilledRun(int members) throws IOException {
        this.etabli = OwnProcess.of(BillingProcess.class);
        this.members = members;
    }

    /** Prepares it and lets it leave; nothing is issued yet. */
    public boolean begin() throws IOException, InterruptedException {
        return said("begin", Integer.toString(members)).stream().anyMatch(line -> line.startsWith("BEGUN"));
    }

    /** Whether it was killed before it was done. */
    public boolean issueUntilKilled(boolean withDatabase) throws IOException, InterruptedException {
        return killed("issue", random.nextInt(PARTS_BETWEEN), withDatabase);
    }

    /** Sixteen issue at once, each for herself, until they are killed together. */
    public boolean sixteenIssueUntilKilled(boolean withDatabase) throws IOException, InterruptedException {
        return killed("issuers", 5 + random.nextInt(40), withDatabase);
    }

    private boolean killed(String what, int parts, boolean withDatabase) throws IOException, InterruptedException {
        Process process = etabli.start(what);
        boolean killed = false;
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                boolean moves = line.equals("READY") || line.equals("PART");
                if (moves && parts-- == 0) {
                    Thread.sleep(random.nextInt(MOST_MILLIS));
                    OwnProcess.kill(process.pid());
                    killed = true;
                    if (withDatabase) {
                        etabli.killDatabase();
                    }
                }
            }
        }
        process.waitFor();
        return killed;
    }

    /** Issues what is left. */
    public List<String> finish() throws IOException, InterruptedException {
        return said("issue");
    }

    /** What is wrong, and that it was looked at. */
    public List<String> verify() throws IOException, InterruptedException {
        return said("verify", Integer.toString(members));
    }

    public List<String> verifyNumbers() throws IOException, InterruptedException {
        return said("numbers");
    }

    private List<String> said(String... what) throws IOException, InterruptedException {
        Process process = etabli.start(what);
        List<String> said = process.inputReader().readAllLines();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("it did not come back: " + said);
        }
        return said;
    }

    @Override
    public void close() throws IOException {
        etabli.killDatabase();
    }
}
