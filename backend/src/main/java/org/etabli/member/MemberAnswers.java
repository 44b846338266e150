package org.etabli.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What members said in the fields of the operators that know them. */
@Service
public class MemberAnswers {

    private final JdbcClient jdbc;
    private final MemberFields fields;
    private final Members members;
    private final Transactions transactions;

    MemberAnswers(JdbcClient jdbc, MemberFields fields, Members members, Transactions transactions) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.members = members;
        this.transactions = transactions;
    }

    /** @param value as {@link MemberField} keeps it; null for nothing said */
    public record Answer(MemberField field, @Nullable String value) {}

    /** What one operator asks of a member, and what she said; never empty. */
    public record Sheet(OperatorId operator, List<Answer> answers) {}

    /**
     * Of the operators that know her and ask for something: for herself what is shown to her, for a desk all that its
     * operator asks.
     */
    public List<Sheet> of(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        Map<MemberFieldId, String> said = said(List.of(member)).getOrDefault(member, Map.of());
        List<OperatorId> known = jdbc.sql("SELECT operator_id FROM affiliation WHERE member_id = ? ORDER BY since")
                .param(member.value())
                .query((row, n) -> new OperatorId(row.getObject(1, UUID.class)))
                .list();
        List<Sheet> sheets = new ArrayList<>();
        for (OperatorId operator : known) {
            List<Answer> answers = open(caller, member, operator).stream()
                    .map(field -> new Answer(field, said.get(field.id())))
                    .toList();
            if (!answers.isEmpty()) {
                sheets.add(new Sheet(operator, answers));
            }
        }
        return sheets;
    }

    /**
     * Says these and leaves all others as they are.
     *
     * @param typed by field; blank for nothing
     * @throws NotFoundException when the operator does not know her, or the caller neither is her nor works at its desk
     * @throws org.etabli.kernel.InvalidInputException naming a field by its id
     */
    public void fill(Caller caller, MemberId member, OperatorId operator, Map<MemberFieldId, String> typed) {
        caller.mustHave(Scope.MANAGE);
        List<MemberField> open = open(caller, member, operator);
        transactions.inOne(() -> {
            members.mustBeKnown(operator, member);
            if (open.isEmpty()) {
                throw new NotFoundException("operator", operator);
            }
            write(
                    member,
                    open.stream().filter(field -> typed.containsKey(field.id())).toList(),
                    typed);
        });
    }

    /**
     * Reads what somebody typed who is about to join the operator.
     *
     * @throws org.etabli.kernel.InvalidInputException naming a field by its id
     */
    public void check(OperatorId operator, Map<MemberFieldId, String> typed) {
        fields.listShown(operator).forEach(field -> field.read(typed.get(field.id())));
    }

    /** What she said when she signed up. What does not fit any more is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fillFirst(MemberId member, OperatorId operator, Map<MemberFieldId, String> typed) {
        write(
                member,
                fields.listShown(operator).stream()
                        .filter(field -> typed.containsKey(field.id()))
                        .toList(),
                typed);
    }

    /**
     * What members of the operator said, for a table of them; nobody who said nothing.
     *
     * @throws NotFoundException when the caller does not work at its desk
     */
    public Map<MemberId, Map<MemberFieldId, String>> table(
            Caller caller, OperatorId operator, Collection<MemberId> of) {
        caller.mustHave(Scope.READ);
        if (!caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator)) {
            throw new NotFoundException("operator", operator);
        }
        List<MemberFieldId> own =
                fields.list(operator).stream().map(MemberField::id).toList();
        Map<MemberId, Map<MemberFieldId, String>> table = said(of);
        table.values().forEach(answers -> answers.keySet().retainAll(own));
        return table;
    }

    private List<MemberField> open(Caller caller, MemberId member, OperatorId operator) {
        if (caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator)) {
            return fields.list(operator);
        }
        return caller.is(member) ? fields.listShown(operator) : List.of();
    }

    private void write(MemberId member, List<MemberField> which, Map<MemberFieldId, String> typed) {
        for (MemberField field : which) {
            String value = field.read(typed.get(field.id()));
            if (value == null) {
                jdbc.sql("DELETE FROM member_field_value WHERE field_id = ? AND member_id = ?")
                        .params(List.of(field.id().value(), member.value()))
                        .update();
            } else {
                jdbc.sql("INSERT INTO member_field_value (field_id, member_id, value) VALUES (?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE value = VALUES(value)")
                        .params(List.of(field.id().value(), member.value(), value))
                        .update();
            }
        }
    }

    private Map<MemberId, Map<MemberFieldId, String>> said(Collection<MemberId> of) {
        Map<MemberId, Map<MemberFieldId, String>> said = new HashMap<>();
        if (of.isEmpty()) {
            return said;
        }
        jdbc.sql("SELECT member_id, field_id, value FROM member_field_value WHERE member_id IN (:members)")
                .param("members", of.stream().map(MemberId::value).toList())
                .query((row, n) -> said.computeIfAbsent(
                                new MemberId(row.getObject(1, UUID.class)), none -> new HashMap<>())
                        .put(new MemberFieldId(row.getObject(2, UUID.class)), row.getString(3)))
                .list();
        return said;
    }
}
