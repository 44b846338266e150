package org.etabli.ledger;

/**
 * What a guarded account holds, in its measure's smallest units.
 *
 * @param granted all that was put in, less what was taken out again
 * @param held promised to something that has not happened yet
 * @param spent gone for good
 */
public record Balance(long granted, long held, long spent) {

    public static final Balance NOTHING = new Balance(0, 0, 0);

    public long available() {
        return granted - held - spent;
    }
}
