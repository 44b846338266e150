package org.etabli.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.etabli.bench.BenchWorld.Slot;

/**
 * Many clients that want the same.
 *
 * @param booking says whether the slot was booked
 * @param set the rooms of the world that nobody else uses
 */
record Contention(Predicate<Slot> booking, BenchWorld world, int set) {

    /** In how many rounds exactly one of the clients got the slot that all of them want. */
    int roundsWithOneWinner(int rounds, int clients) {
        int right = 0;
        for (int round = 0; round < rounds; round++) {
            Slot wanted = world.slot(set, round);
            AtomicInteger winners = new AtomicInteger();
            try (var threads = Executors.newFixedThreadPool(clients)) {
                for (int c = 0; c < clients; c++) {
                    Slot own = wanted.by(c % BenchWorld.MEMBERS);
                    threads.submit(() -> booking.test(own) ? winners.incrementAndGet() : 0);
                }
            }
            right += winners.get() == 1 ? 1 : 0;
        }
        return right;
    }

    /** All clients want distinct slots of one room. */
    Measured onOneRoom(int clients, long millis) throws Exception {
        AtomicLong numbers = new AtomicLong(1_000);
        return Measured.run(clients, millis, numbers::getAndIncrement, (client, number) -> {
            if (!booking.test(world.slot(set, number * BenchWorld.ROOMS))) {
                throw new IllegalStateException("a free slot of the hot room was refused");
            }
        });
    }
}
