package org.etabli.bench;

import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.etabli.access.DecisionFixture;
import org.etabli.identity.Secret;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.Fixtures;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Decisions for badges: 200 controllers ask about 5,000 badges, three ways in turn on one MariaDB: the raw query that knows
 * all the tables, the decision, and the decision over HTTP with the controller's key. Every second badge may.
 */
public final class AccessBench {

    private static final int MACHINES = 200;
    private static final int BADGES = 5_000;
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final long MILLIS = Long.getLong("bench.millis", 2_000);
    private static final long WARM_UP_MILLIS = Long.getLong("bench.warmup", 30_000);

    /** All that a decision depends on, in one statement. */
    private static final String RAW = "SELECT STRAIGHT_JOIN m.id IS NOT NULL AND r.active AND o.id IS NULL"
            + " AND a.suspended_on IS NULL AND n.id IS NOT NULL AND s.id IS NOT NULL"
            + " FROM controller c JOIN resource r ON r.id = c.resource_id JOIN venue v ON v.id = r.venue_id"
            + " JOIN resource_unit u ON u.resource_id = r.id"
            + " LEFT JOIN outage o ON o.unit_id = u.unit_id AND o.starts_at <= ? AND (o.ends_at IS NULL OR o.ends_at > ?)"
            + " LEFT JOIN member m ON m.badge = ?"
            + " LEFT JOIN affiliation a ON a.member_id = m.id AND a.operator_id = v.operator_id"
            + " LEFT JOIN membership p ON p.member_id = m.id AND p.team_id IS NULL"
            + " LEFT JOIN authorisation_requirement q ON q.resource_id = r.id"
            + " LEFT JOIN authorisation n ON n.member_id = m.id AND n.type_id = q.type_id AND n.revoked_at IS NULL"
            + " AND (n.expires_at IS NULL OR n.expires_at > ?)"
            + " LEFT JOIN reservation s ON s.resource_id = r.id AND s.member_id = m.id AND s.starts_at <= ?"
            + " AND s.starts_at > ? AND s.ends_at > ? AND s.status IN ('CONFIRMED', 'CHECKED_IN')"
            + " WHERE c.key_hash = ?";

    private enum Way {
        RAW,
        DECISION,
        HTTP
    }

    private final int port;
    private final DataSource pool;
    private final Fixtures given;
    private final DecisionFixture decisions;
    private final List<String> keys = new ArrayList<>();
    private final List<String> badges = new ArrayList<>();

    private AccessBench(ConfigurableApplicationContext application) {
        this.port = BenchApplication.port(application);
        this.pool = BenchApplication.pool(application);
        this.given = application.getBean(Fixtures.class);
        this.decisions = application.getBean(DecisionFixture.class);
    }

    public static void main(String[] arguments) {
        System.setProperty("etabli.access.badges-a-minute", String.valueOf(Integer.MAX_VALUE));
        BenchApplication.run(application -> new AccessBench(application).run());
    }

    private void run() throws Exception {
        makeWorld();
        for (Way way : Way.values()) {
            measure(way, WARM_UP_MILLIS / 3);
        }
        Map<Way, List<Measured>> rounds = new EnumMap<>(Way.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (Way way : Way.values()) {
                rounds.computeIfAbsent(way, none -> new ArrayList<>()).add(measure(way, MILLIS));
            }
        }
        Map<Way, Measured> sums = new EnumMap<>(Way.class);
        rounds.forEach((way, parts) -> sums.put(way, Measured.sum(parts)));
        print(sums);
    }

    /** The badges of even numbers hold the reservation of now on the machine of their number. */
    private void makeWorld() {
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        given.alwaysOpen(venue);
        PlanId plan = given.aPlan(operator, "DESK", "HALF_DAYS", 10L);
        List<MemberId> members = new ArrayList<>();
        for (int i = 0; i < BADGES; i++) {
            MemberId member = given.aMember();
            members.add(member);
            badges.add("badge " + i);
            given.insert("UPDATE member SET badge = ? WHERE id = ?", badges.get(i), member.value());
            given.affiliated(member, operator);
            given.joins(member, plan);
        }
        AuthorisationTypeId type = null;
        for (int i = 0; i < MACHINES; i++) {
            UnitId unit = given.aUnit(venue, "Laser " + i);
            ResourceId machine = given.aBundle(venue, "MACHINE", unit);
            if (type == null) {
                type = given.requires(machine, operator, "Laser");
            } else {
                given.insert(
                        "INSERT INTO authorisation_requirement (resource_id, type_id) VALUES (?, ?)",
                        machine.value(),
                        type.value());
            }
            keys.add(decisions.aKey(machine));
            reserve(venue, machine, unit, members.get(i));
        }
        for (MemberId member : members) {
            given.authorised(member, type, null);
        }
    }

    private void reserve(VenueId venue, ResourceId machine, UnitId unit, MemberId member) {
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'CONFIRMED', 0, 'EUR', ?)",
                Ids.next(),
                venue.value(),
                machine.value(),
                unit.value(),
                member.value(),
                member.value(),
                MONDAY_NINE.minus(Duration.ofHours(1)),
                MONDAY_NINE.plus(Duration.ofHours(3)),
                MONDAY_NINE);
    }

    private record Question(String key, String badge, boolean may) {}

    private Question question(long number) {
        int machine = (int) (number % MACHINES);
        boolean may = number / MACHINES % 2 == 0;
        int badge = may ? machine : (int) (number * 7_919 % (BADGES - MACHINES)) + MACHINES;
        return new Question(keys.get(machine), badges.get(badge), may);
    }

    private Measured measure(Way way, long millis) throws Exception {
        AtomicLong numbers = new AtomicLong();
        if (way == Way.HTTP) {
            return overHttp(millis, numbers);
        }
        return Measured.run(CLIENTS, millis, numbers::getAndIncrement, (client, number) -> {
            Question question = question(number);
            boolean allowed = way == Way.RAW ? raw(question) : decisions.allows(question.key(), question.badge());
            must(question, allowed);
        });
    }

    /** Each controller has its connection, as it would. */
    private Measured overHttp(long millis, AtomicLong numbers) throws Exception {
        List<HttpClientOnASocket> connections = new ArrayList<>();
        for (String key : keys) {
            connections.add(new HttpClientOnASocket(port, key, ""));
        }
        List<Object> locks = keys.stream().map(key -> new Object()).toList();
        Measured measured = Measured.run(CLIENTS, millis, numbers::getAndIncrement, (client, number) -> {
            Question question = question(number);
            int machine = (int) (number % MACHINES);
            synchronized (locks.get(machine)) {
                var answer = connections
                        .get(machine)
                        .post("/api/v1/access/decisions", "{\"credential\":\"" + question.badge() + "\"}", "");
                must(question, answer.status() == 200 && answer.text().contains("\"allowed\":true"));
            }
        });
        for (HttpClientOnASocket connection : connections) {
            connection.close();
        }
        return measured;
    }

    private boolean raw(Question question) throws SQLException {
        Timestamp now = Timestamp.from(MONDAY_NINE);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(RAW)) {
            statement.setTimestamp(1, now);
            statement.setTimestamp(2, now);
            statement.setString(3, question.badge());
            statement.setTimestamp(4, now);
            statement.setTimestamp(5, now);
            statement.setTimestamp(6, Timestamp.from(MONDAY_NINE.minus(Duration.ofDays(31))));
            statement.setTimestamp(7, now);
            statement.setBytes(8, Secret.hash(question.key()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void must(Question question, boolean allowed) {
        if (allowed != question.may()) {
            throw new IllegalStateException(question + " was answered " + allowed);
        }
    }

    private static void print(Map<Way, Measured> sums) {
        Measured raw = sums.get(Way.RAW);
        System.out.printf(
                "%n%-10s %8s %9s %9s %7s %9s %14s%n",
                "way", "per s", "p50 ms", "p99 ms", "ratio", "p99/raw", "processor µs");
        sums.forEach((way, measured) -> System.out.printf(
                "%-10s %8.0f %9.2f %9.2f %7.2f %9.2f %14.0f%n",
                way.name().toLowerCase(java.util.Locale.ROOT),
                measured.perSecond(),
                measured.millisAt(0.5),
                measured.millisAt(0.99),
                measured.perSecond() / raw.perSecond(),
                measured.millisAt(0.99) / raw.millisAt(0.99),
                measured.processorMicros()));
        System.out.println(sums.entrySet().stream()
                .map(each -> "\"" + each.getKey().name().toLowerCase(java.util.Locale.ROOT) + "\":"
                        + each.getValue().json())
                .collect(Collectors.joining(
                        ",",
                        String.format(
                                java.util.Locale.ROOT,
                                "{\"controllers\":%d,\"badges\":%d,\"decisionRatio\":%.3f,\"httpRatio\":%.3f,\"p99Ratio\":%.2f,",
                                MACHINES,
                                BADGES,
                                sums.get(Way.DECISION).perSecond() / raw.perSecond(),
                                sums.get(Way.HTTP).perSecond() / raw.perSecond(),
                                sums.get(Way.HTTP).millisAt(0.99) / raw.millisAt(0.99)),
                        ",\"load\":\"" + BenchApplication.load() + "\"}")));
    }
}
