package org.etabli.billing;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.etabli.membership.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far contracts are charged. */
@Component
class ChargedContracts {

    private static final int ASKED_AT_ONCE = 150;

    private final JdbcClient jdbc;

    ChargedContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was charged already for the contracts that did not just go on, whoever pays which part of it. */
    Map<String, Long> standing(List<Membership> contracts) {
        List<Object> sources = contracts.stream()
                .filter(Adjustments::concern)
                .flatMap(contract -> Stream.of("membership %s %%", "adjustment %s %%", "seat %s %%", "coupon %s")
                        .map(source -> (Object) source.formatted(contract.id())))
                .toList();
        Map<String, Long> standing = new HashMap<>();
        for (int at = 0; at < sources.size(); at += ASKED_AT_ONCE) {
            List<Object> some = sources.subList(at, Math.min(at + ASKED_AT_ONCE, sources.size()));
            jdbc.sql("SELECT source, amount_minor FROM charge WHERE "
                            + String.join(" OR ", Collections.nCopies(some.size(), "source LIKE ?")))
                    .params(some)
                    .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                    .list()
                    .forEach(charge -> standing.merge(Sharing.shared(charge.getKey()), charge.getValue(), Long::sum));
        }
        return standing;
    }

    /** Up to which day, by contract. */
    Map<UUID, LocalDate> until(List<Membership> page) {
        record Row(UUID membership, LocalDate until) {}
        return jdbc
                .sql("SELECT membership_id, charged_until FROM charged_membership WHERE membership_id IN (:ids)")
                .param(
                        "ids",
                        page.stream().map(contract -> contract.id().value()).toList())
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(toMap(Row::membership, Row::until));
    }
}
