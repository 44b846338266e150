package org.etabli.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.etabli.EtabliTestApplication;
import org.etabli.bench.BenchWorld.Slot;
import org.etabli.insight.CurrentOccupancy;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.reservation.Agendas;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The same work over ten thousand and over two million past reservations: two applications on two schemas of one MariaDB,
 * in turn. Booking under a quota by eight clients, the planner's day as JSON, a member's reservations, the network now.
 */
public final class GrowthBench {

    private static final long SMALL = Long.getLong("bench.small", 10_000);
    private static final long LARGE = Long.getLong("bench.large", 2_000_000);
    private static final long WARM_UP_MILLIS = Long.getLong("bench.warmup", 40_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 8);
    private static final long MILLIS = Long.getLong("bench.millis", 1_000);
    private static final int CLIENTS = 8;

    enum Work {
        BOOKING,
        PLANNER,
        AGENDA,
        NOW
    }

    private final long past;
    private final BenchWorld world;
    private final Fixtures given;
    private final Reservations reservations;
    private final Agendas agendas;
    private final CurrentOccupancy occupancy;
    private final int port;
    private final String token;
    private final String day;
    private final AtomicLong next = new AtomicLong();
    private final Map<Work, List<Measured>> done = new EnumMap<>(Work.class);

    private GrowthBench(ConfigurableApplicationContext application, long past) throws Exception {
        this.past = past;
        this.given = application.getBean(Fixtures.class);
        this.reservations = application.getBean(Reservations.class);
        this.agendas = application.getBean(Agendas.class);
        this.occupancy = application.getBean(CurrentOccupancy.class);
        this.world = new BenchWorld(given, BenchApplication.pool(application), 1);
        given.insert(
                "INSERT INTO quota (id, operator_id, name, kind, per, measure, at_most)"
                        + " VALUES (?, ?, 'Salles', 'ROOM', 'DAY', 'COUNT', 1000000)",
                Ids.next(),
                world.operator.value());
        long begin = System.nanoTime();
        new PastReservations(world, BenchApplication.owner(application)).load(past);
        System.out.printf("%,d past reservations loaded in %d s%n", past, (System.nanoTime() - begin) / 1_000_000_000);
        BenchDay busy = new BenchDay(given, world, reservations);
        this.day = busy.path();
        this.port = BenchApplication.port(application);
        this.token = BenchApplication.token(application, busy.desk);
    }

    public static void main(String[] arguments) {
        BenchApplication.run(application -> {
            try (ConfigurableApplicationContext beside = BenchApplication.start(EtabliTestApplication.class)) {
                run(new GrowthBench(application, SMALL), new GrowthBench(beside, LARGE));
            }
        });
    }

    private static void run(GrowthBench small, GrowthBench large) throws Exception {
        int longest = 2 * Work.values().length;
        small.work(WARM_UP_MILLIS / longest);
        large.work(WARM_UP_MILLIS / longest);
        small.done.clear();
        large.done.clear();
        for (int round = 0; round < ROUNDS; round++) {
            (round % 2 == 0 ? small : large).work(MILLIS);
            (round % 2 == 0 ? large : small).work(MILLIS);
        }
        print(small, large);
    }

    private void work(long millis) throws Exception {
        for (Work work : Work.values()) {
            Measured measured = switch (work) {
                case BOOKING -> measure(CLIENTS, millis, this::book);
                case PLANNER -> planner(millis);
                case AGENDA -> measure(1, millis, this::agenda);
                case NOW -> measure(1, millis, number -> occupancy.at(world.venue));
            };
            done.computeIfAbsent(work, none -> new ArrayList<>()).add(measured);
        }
    }

    private interface Turn {
        void take(long number) throws Exception;
    }

    private Measured measure(int clients, long millis, Turn turn) throws Exception {
        return Measured.run(clients, millis, next::getAndIncrement, (client, number) -> turn.take(number));
    }

    private void book(long number) {
        Slot slot = world.slot(0, number);
        MemberId member = world.members.get(slot.member());
        var outcome = reservations.request(
                given.as(member), RequestReservation.of(slot.room().resource(), null, slot.time(), member));
        if (!(outcome instanceof ReservationOutcome.Confirmed)) {
            throw new IllegalStateException("not booked: " + outcome);
        }
    }

    private Measured planner(long millis) throws Exception {
        try (HttpClientOnASocket desk = new HttpClientOnASocket(port, token, "Accept-Encoding: gzip\r\n")) {
            return measure(1, millis, number -> {
                var answer = desk.get(day);
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.text());
                }
            });
        }
    }

    /** What "my reservations" shows: what comes, and the latest five of what was, so that both worlds have them. */
    private void agenda(long number) {
        MemberId member = world.members.get((int) (number % world.members.size()));
        Caller caller = given.as(member);
        agendas.listUpcoming(caller, member, 5);
        agendas.listBefore(caller, member, TestClock.MONDAY_NINE, 5);
    }

    private static void print(GrowthBench small, GrowthBench large) {
        System.out.printf(
                "%-8s %16s %16s %8s %16s%n", "work", "p50 ms, " + small.past, large.past, "ratio", "processor ratio");
        List<String> json = new ArrayList<>();
        for (Work work : Work.values()) {
            Measured few = Measured.sum(small.done.get(work));
            Measured many = Measured.sum(large.done.get(work));
            double ratio = many.millisAt(0.5) / few.millisAt(0.5);
            double processor = many.processorMicros() / few.processorMicros();
            String word = work.name().toLowerCase(Locale.ROOT);
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %16.2f %16.2f %8.2f %16.2f%n",
                    word,
                    few.millisAt(0.5),
                    many.millisAt(0.5),
                    ratio,
                    processor);
            json.add(String.format(
                    Locale.ROOT,
                    "\"%s\":{\"ratio\":%.2f,\"processorRatio\":%.2f,\"small\":%s,\"large\":%s}",
                    word,
                    ratio,
                    processor,
                    few.json(),
                    many.json()));
        }
        System.out.println(json.stream()
                .collect(Collectors.joining(
                        ",",
                        "{\"past\":{\"small\":" + small.past + ",\"large\":" + large.past + "},",
                        ",\"load\":\"" + BenchApplication.load() + "\"}")));
    }
}
