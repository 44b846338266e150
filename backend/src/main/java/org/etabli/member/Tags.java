package org.etabli.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Words by which an operator's team sorts its members. No other operator sees them; the member may ask to read them. */
@Service
public class Tags {

    private static final int MOST = 12;
    private static final int LONGEST = 40;

    private final JdbcClient jdbc;
    private final KnownMembers known;
    private final Members members;
    private final Transactions transactions;

    Tags(JdbcClient jdbc, KnownMembers known, Members members, Transactions transactions) {
        this.jdbc = jdbc;
        this.known = known;
        this.members = members;
        this.transactions = transactions;
    }

    /** @param tags by the alphabet; may be none */
    public record Worn(OperatorId operator, List<String> tags) {

        public Worn {
            tags = List.copyOf(tags);
        }
    }

    private record Row(OperatorId operator, @Nullable String tag) {}

    /**
     * For each of the caller's operators that knows her, the first that knew her first.
     *
     * @throws NotFoundException when none of the caller's operators knows the member
     */
    public List<Worn> listOf(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        Map<OperatorId, List<String>> worn = new LinkedHashMap<>();
        jdbc
                .sql("SELECT a.operator_id, t.tag FROM affiliation a LEFT JOIN member_tag t"
                        + " ON t.member_id = a.member_id AND t.operator_id = a.operator_id"
                        + " WHERE a.member_id = ? ORDER BY a.since, a.operator_id, t.tag")
                .param(member.value())
                .query((row, n) -> new Row(new OperatorId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .stream()
                .filter(row -> caller.holdsAtSomeVenueOf(Role.FRONT_DESK, row.operator()))
                .forEach(row -> {
                    List<String> there = worn.computeIfAbsent(row.operator(), first -> new ArrayList<>());
                    String tag = row.tag();
                    if (tag != null) {
                        there.add(tag);
                    }
                });
        if (worn.isEmpty()) {
            throw new NotFoundException("member", member);
        }
        return worn.entrySet().stream()
                .map(each -> new Worn(each.getKey(), each.getValue()))
                .toList();
    }

    /**
     * The tags that the operators' members wear, by the alphabet.
     *
     * @throws NotFoundException when one of the operators does not exist for the caller
     */
    public List<String> inUse(Caller caller, Collection<OperatorId> operators) {
        caller.mustHave(Scope.READ);
        operators.stream()
                .filter(operator -> !caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new NotFoundException("operator", stranger);
                });
        if (operators.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT MIN(tag) AS word FROM member_tag WHERE operator_id IN (:operators) GROUP BY tag"
                        + " ORDER BY word")
                .param("operators", operators.stream().map(OperatorId::value).toList())
                .query(String.class)
                .list();
    }

    /**
     * Gives the member these tags at the operator and no others. One that its other members wear keeps their spelling.
     *
     * @throws NotFoundException when the operator does not know the member, or the caller not the operator
     * @throws InvalidInputException for more than twelve, or one longer than forty characters
     */
    public void set(Caller caller, MemberId member, OperatorId operator, Collection<String> tags) {
        List<String> wanted = tags.stream()
                .map(tag -> Optional.ofNullable(Input.optional("tags", tag, LONGEST)))
                .flatMap(Optional::stream)
                .toList();
        if (wanted.size() > MOST) {
            throw new InvalidInputException("tags", "out-of-range", 0, MOST);
        }
        transactions.inOne(() -> {
            known.mustWorkTheDesk(caller, operator);
            members.mustBeKnown(operator, member);
            jdbc.sql("DELETE FROM member_tag WHERE member_id = ? AND operator_id = ?")
                    .params(List.of(member.value(), operator.value()))
                    .update();
            wanted.forEach(
                    tag -> jdbc.sql("INSERT IGNORE INTO member_tag (operator_id, tag, member_id) VALUES (?, ?, ?)")
                            .params(List.of(operator.value(), spelling(operator, tag), member.value()))
                            .update());
        });
    }

    private String spelling(OperatorId operator, String tag) {
        return jdbc.sql("SELECT tag FROM member_tag WHERE operator_id = ? AND tag = ? LIMIT 1")
                .params(List.of(operator.value(), tag))
                .query(String.class)
                .optional()
                .orElse(tag);
    }
}
