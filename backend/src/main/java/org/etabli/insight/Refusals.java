package org.etabli.insight;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.etabli.insight.RefusedDemand.ByResource;
import org.etabli.insight.RefusedDemand.ByRule;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What do we turn away? One statement, bounded by the period. */
@Service
public class Refusals {

    /** The same rule said with a date or a reason is the same rule: {@code venue-closed-because}. */
    private static final Pattern SAID_WITH_MORE = Pattern.compile("-(until|because)$");

    private final JdbcClient jdbc;
    private final ManagedVenues managed;
    private final Resources resources;
    private final Clock clock;

    Refusals(JdbcClient jdbc, ManagedVenues managed, Resources resources, Clock clock) {
        this.jdbc = jdbc;
        this.managed = managed;
        this.resources = resources;
        this.clock = clock;
    }

    /** @throws org.etabli.kernel.NotFoundException for a venue that the caller does not manage */
    public RefusedDemand of(Caller caller, Focus focus, Period period) {
        Asked asked = Asked.of(period, clock.instant(), managed.of(caller, focus));
        List<RefusedRequest> all = read(focus, asked.envelope());
        List<RefusedRequest> within = within(all, asked);
        List<ByRule> rules = within.stream().collect(groupingBy(RefusedRequest::rule)).entrySet().stream()
                .map(rule -> byRule(rule.getKey(), rule.getValue()))
                .sorted(Comparator.comparingInt(ByRule::requests).reversed().thenComparing(ByRule::rule))
                .toList();
        List<Integer> steps = IntStream.range(0, period.count())
                .mapToObj(step -> (int) all.stream()
                        .filter(refused ->
                                asked.steps(refused.venue()).get(step).contains(refused.at()))
                        .count())
                .toList();
        return new RefusedDemand(period, within.size(), rules, steps);
    }

    /** The requests that one rule turned away, the latest first. */
    public List<RefusedRequest> list(Caller caller, Focus focus, Period period, String rule) {
        Asked asked = Asked.of(period, clock.instant(), managed.of(caller, focus));
        return within(read(focus, asked.envelope()), asked).stream()
                .filter(refused -> refused.rule().equals(rule))
                .sorted(Comparator.comparing(RefusedRequest::at).reversed())
                .toList();
    }

    private static List<RefusedRequest> within(List<RefusedRequest> all, Asked asked) {
        return all.stream()
                .filter(refused -> asked.whole(refused.venue()).contains(refused.at()))
                .toList();
    }

    private List<RefusedRequest> read(Focus focus, TimeSlot window) {
        if (focus.venues().isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("SELECT venue_id, resource_id, member_id, rule, starts_at, ends_at, at FROM refused_request"
                        + " WHERE venue_id IN (:venues) AND at >= :from AND at < :until")
                .param("venues", focus.venues().stream().map(VenueId::value).toList())
                .param("from", window.start())
                .param("until", window.end())
                .query(Refusals::refused)
                .list()
                .stream()
                .filter(refused -> resources
                        .find(refused.resource())
                        .filter(resource -> focus.kinds().contains(resource.kind()))
                        .isPresent())
                .toList();
    }

    private ByRule byRule(String rule, List<RefusedRequest> refused) {
        List<ByResource> byResource = refused.stream().collect(groupingBy(RefusedRequest::resource)).entrySet().stream()
                .map(each -> new ByResource(
                        each.getKey(),
                        resources.find(each.getKey()).map(Resource::name).orElseThrow(),
                        each.getValue().size()))
                .sorted(Comparator.comparingInt(ByResource::requests).reversed().thenComparing(ByResource::name))
                .toList();
        return new ByRule(
                rule,
                refused.size(),
                (int) refused.stream().map(RefusedRequest::member).distinct().count(),
                refused.stream().map(each -> each.slot().duration()).reduce(Duration.ZERO, Duration::plus),
                byResource);
    }

    private static RefusedRequest refused(ResultSet row, int number) throws SQLException {
        UUID member = row.getObject("member_id", UUID.class);
        return new RefusedRequest(
                new VenueId(row.getObject("venue_id", UUID.class)),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                member == null ? null : new MemberId(member),
                SAID_WITH_MORE.matcher(row.getString("rule")).replaceFirst(""),
                new TimeSlot(row.getObject("starts_at", Instant.class), row.getObject("ends_at", Instant.class)),
                row.getObject("at", Instant.class));
    }
}
