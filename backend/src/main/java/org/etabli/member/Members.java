package org.etabli.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people of the network. */
@Service
public class Members {

    private final JdbcClient jdbc;
    private final Clock clock;

    Members(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<MemberDetails> find(MemberId id) {
        return jdbc.sql("SELECT * FROM member WHERE id = ?")
                .param(id.value())
                .query(Members::details)
                .optional();
    }

    /** @throws NotFoundException when there is no such member */
    public MemberDetails get(MemberId id) {
        return find(id).orElseThrow(() -> new NotFoundException("member", id));
    }

    public Optional<MemberDetails> findByEmail(String email) {
        return jdbc.sql("SELECT * FROM member WHERE email = ?")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query(Members::details)
                .optional();
    }

    /** Who wears the badge, at whichever venue of the network. */
    public Optional<MemberId> findByBadge(String badge) {
        return jdbc.sql("SELECT id FROM member WHERE badge = ?")
                .param(badge)
                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Those of the ids that exist. */
    public Map<MemberId, MemberDetails> byId(Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT * FROM member WHERE id IN (:ids)")
                .param("ids", ids.stream().map(MemberId::value).toList())
                .query(Members::details)
                .list()
                .stream()
                .collect(Collectors.toMap(MemberDetails::id, Function.identity()));
    }

    /**
     * The operator's members for whom each of the words begins the first name, the last name or the address, or is the
     * badge; all of them for no words. By name.
     *
     * @throws org.etabli.kernel.NotAllowedException unless the caller works the desk of the venue
     */
    public List<MemberDetails> search(
            Caller caller, OperatorId operator, VenueId venue, String words, int offset, int limit) {
        caller.mustHold(Role.FRONT_DESK, operator, venue);
        return search(operator, words, offset, limit);
    }

    /** As {@link #search(Caller, OperatorId, VenueId, String, int, int)}; who may ask is for the caller's module to say. */
    public List<MemberDetails> search(OperatorId operator, String words, int offset, int limit) {
        var query = new StringBuilder(
                "SELECT m.* FROM member m JOIN affiliation a ON a.member_id = m.id" + " WHERE a.operator_id = ?");
        List<Object> parameters = new ArrayList<>(List.of(operator.value()));
        for (String word : words.strip().split("\\s+")) {
            String start = startsWith(word);
            query.append(" AND (m.first_name LIKE ? OR m.last_name LIKE ? OR m.email LIKE ? OR m.badge = ?)");
            parameters.addAll(List.of(start, start, start, word));
        }
        query.append(" ORDER BY m.last_name, m.first_name, m.id LIMIT ? OFFSET ?");
        parameters.addAll(List.of(limit, offset));
        return jdbc.sql(query.toString())
                .params(parameters)
                .query(Members::details)
                .list();
    }

    private static String startsWith(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Makes the member known to the operator; does nothing when she is. */
    @Transactional
    public void affiliate(MemberId member, OperatorId operator) {
        jdbc.sql("INSERT IGNORE INTO affiliation (member_id, operator_id, since) VALUES (?, ?, ?)")
                .params(List.of(member.value(), operator.value(), clock.instant()))
                .update();
    }

    /** Whether the operator knows the member: for all others she does not exist. */
    public boolean isKnownTo(OperatorId operator, MemberId member) {
        return jdbc.sql("SELECT COUNT(*) FROM affiliation WHERE member_id = ? AND operator_id = ?")
                        .params(List.of(member.value(), operator.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Waits for whoever else decides something about the two now.
     *
     * @throws NotFoundException when the operator does not know her
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustBeKnown(OperatorId operator, MemberId member) {
        jdbc.sql("SELECT member_id FROM affiliation WHERE member_id = ? AND operator_id = ? FOR UPDATE")
                .params(List.of(member.value(), operator.value()))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("member", member));
    }

    /** Those of the ids that the operator knows. */
    public Map<MemberId, MemberDetails> knownTo(OperatorId operator, Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT m.* FROM member m JOIN affiliation a ON a.member_id = m.id AND a.operator_id = :operator"
                        + " WHERE m.id IN (:ids)")
                .param("operator", operator.value())
                .param("ids", ids.stream().map(MemberId::value).toList())
                .query(Members::details)
                .list()
                .stream()
                .collect(Collectors.toMap(MemberDetails::id, Function.identity()));
    }

    static MemberDetails details(ResultSet row, int number) throws SQLException {
        return new MemberDetails(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("profession"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("badge"),
                row.getBoolean("shares_name"),
                row.getObject("joined_on", LocalDate.class));
    }
}
