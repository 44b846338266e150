package org.etabli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.etabli.bench.BenchWorld.Slot;
import org.etabli.kernel.MemberId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.testing.Fixtures;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Bookings of distinct slots with 1, 8 and 32 clients, five ways in turn on one MariaDB with durable commits; then
 * contention: 64 clients on one slot, and on one room. The background jobs rest.
 */
public final class BookingBench {

    private static final int[] CLIENTS = Arrays.stream(
                    System.getProperty("bench.clients", "1,8,32").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final long WARM_UP_MILLIS = Long.getLong("bench.warmup", 75_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final long MILLIS = Long.getLong("bench.millis", 1_500);

    /** How a booking is made, from what no safe booking can do without to what a program far away would do. */
    enum Way {
        /** Bump, insert, commit. */
        BARE,
        /** Plain JDBC writing the rows that the service writes. */
        ROWS,
        SERVICE,
        /** With authentication and validation. */
        HTTP,
        /** The same with an {@code Idempotency-Key}: one more row, the answer. */
        HTTP_KEY
    }

    private final int port;
    private final BenchWorld world;
    private final RawBooking raw;
    private final Reservations reservations;
    private final Fixtures given;
    private final Map<Way, AtomicLong> next = new EnumMap<>(Way.class);
    private final List<String> tokens = new ArrayList<>();

    private BookingBench(ConfigurableApplicationContext application) throws Exception {
        this.port = BenchApplication.port(application);
        this.given = application.getBean(Fixtures.class);
        this.world = new BenchWorld(given, BenchApplication.pool(application), Way.values().length + 1);
        this.raw = new RawBooking(BenchApplication.pool(application), world);
        this.reservations = application.getBean(Reservations.class);
        for (MemberId member : world.members) {
            tokens.add(BenchApplication.token(application, member));
        }
        for (Way way : Way.values()) {
            next.put(way, new AtomicLong());
        }
    }

    public static void main(String[] arguments) throws Exception {
        BenchApplication.run(application -> new BookingBench(application).run());
    }

    private void run() throws Exception {
        Map<Integer, Map<Way, Measured>> all = new LinkedHashMap<>();
        warmUp();
        for (int clients : CLIENTS) {
            Map<Way, List<Measured>> rounds = new EnumMap<>(Way.class);
            for (int round = 0; round < ROUNDS; round++) {
                for (Way way : Way.values()) {
                    rounds.computeIfAbsent(way, none -> new ArrayList<>()).add(measure(way, clients, MILLIS));
                }
            }
            Map<Way, Measured> sums = new EnumMap<>(Way.class);
            rounds.forEach((way, parts) -> sums.put(way, Measured.sum(parts)));
            all.put(clients, sums);
        }
        Contention contention = new Contention(this::book, world, Way.values().length);
        BookingReport.print(all, contention.roundsWithOneWinner(100, 64), contention.onOneRoom(64, 2 * MILLIS));
    }

    /** Until the compiler has seen the whole path: most of it on the longest ones, whose code it is slowest to finish. */
    private void warmUp() throws Exception {
        for (Way way : Way.values()) {
            int percent = switch (way) {
                case BARE -> 5;
                case ROWS -> 10;
                case SERVICE -> 15;
                case HTTP -> 40;
                case HTTP_KEY -> 30;
            };
            measure(way, 8, WARM_UP_MILLIS * percent / 100);
        }
    }

    private Measured measure(Way way, int clients, long millis) throws Exception {
        return switch (way) {
            case BARE -> measure(way, clients, millis, (c, slot) -> raw.bare(slot));
            case ROWS -> measure(way, clients, millis, (c, slot) -> raw.rows(slot));
            case SERVICE -> measure(way, clients, millis, (c, slot) -> mustBook(slot));
            case HTTP -> overHttp(way, clients, millis, false);
            case HTTP_KEY -> overHttp(way, clients, millis, true);
        };
    }

    private interface Booking {
        void book(int client, Slot slot) throws Exception;
    }

    private Measured measure(Way way, int clients, long millis, Booking booking) throws Exception {
        AtomicLong numbers = next.get(way);
        return Measured.run(
                clients,
                millis,
                numbers::getAndIncrement,
                (client, number) -> booking.book(client, world.slot(way.ordinal(), number)));
    }

    private Measured overHttp(Way way, int clients, long millis, boolean withKey) throws Exception {
        List<HttpClientOnASocket> connections = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            connections.add(new HttpClientOnASocket(port, tokens.get(i % tokens.size()), ""));
        }
        Measured measured = measure(way, clients, millis, (client, slot) -> {
            String key = withKey
                    ? "Idempotency-Key: " + slot.room().unit() + slot.time().start() + "\r\n"
                    : "";
            var answer = connections.get(client).post("/api/v1/reservations", json(slot), key);
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.status() + " " + answer.text());
            }
        });
        for (HttpClientOnASocket connection : connections) {
            connection.close();
        }
        return measured;
    }

    private boolean book(Slot slot) {
        return outcome(slot) instanceof ReservationOutcome.Confirmed;
    }

    private void mustBook(Slot slot) {
        if (!(outcome(slot) instanceof ReservationOutcome.Confirmed)) {
            throw new IllegalStateException("not booked: " + slot);
        }
    }

    private ReservationOutcome outcome(Slot slot) {
        MemberId member = world.members.get(slot.member());
        return reservations.request(
                given.as(member), RequestReservation.of(slot.room().resource(), null, slot.time(), member));
    }

    private static String json(Slot slot) {
        return "{\"resourceId\":\"" + slot.room().resource() + "\",\"start\":\""
                + slot.time().start() + "\",\"end\":\"" + slot.time().end() + "\"}";
    }
}
