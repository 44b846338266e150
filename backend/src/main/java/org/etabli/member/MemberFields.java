package org.etabli.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What operators ask of their members beyond a name; each operator's managers set its own. */
@Service
public class MemberFields {

    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    MemberFields(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * All of the operator's, the oldest first.
     *
     * @throws NotFoundException when the operator does not exist for the caller
     */
    public List<MemberField> list(Caller caller, OperatorId operator) {
        caller.mustHave(Scope.READ);
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        return list(operator);
    }

    /** Those that who joins the operator fills in. */
    public List<MemberField> listShown(OperatorId operator) {
        return list(operator).stream().filter(MemberField::shown).toList();
    }

    /**
     * Adds it, or changes the one with its id. Its kind stays as it is: what was filled in is of that kind.
     *
     * @throws NotFoundException when the operator does not exist for the caller
     * @throws NotAllowedException when she does not manage it
     * @throws InvalidInputException when another field has the name, for more than thirty, or another kind than before
     */
    public void save(Caller caller, MemberField field) {
        mustManage(caller, field.operator());
        transactions.inOne(() -> {
            Optional<MemberField> before = find(field.id());
            if (before.isPresent() && !before.get().operator().equals(field.operator())) {
                throw new NotFoundException("field", field.id());
            }
            if (before.isPresent() && before.get().kind() != field.kind()) {
                throw new InvalidInputException("kind", "kind-stays");
            }
            if (before.isEmpty() && list(field.operator()).size() >= MOST) {
                throw new InvalidInputException("name", "at-most", MOST);
            }
            write(field, before.isPresent());
        });
    }

    /**
     * Forgets the field, and whatever members said in it.
     *
     * @throws NotFoundException when there is no such field for the caller
     */
    public void remove(Caller caller, MemberFieldId id) {
        find(id).ifPresent(field -> {
            mustManage(caller, field.operator());
            transactions.inOne(() -> jdbc.sql("DELETE FROM member_field WHERE id = ?")
                    .param(id.value())
                    .update());
        });
    }

    List<MemberField> list(OperatorId operator) {
        return jdbc.sql("SELECT * FROM member_field WHERE operator_id = ? ORDER BY created_at, id")
                .param(operator.value())
                .query(MemberFields::field)
                .list();
    }

    private Optional<MemberField> find(MemberFieldId id) {
        return jdbc.sql("SELECT * FROM member_field WHERE id = ?")
                .param(id.value())
                .query(MemberFields::field)
                .optional();
    }

    private void write(MemberField field, boolean known) {
        String choices = field.choices().isEmpty() ? null : String.join("\n", field.choices());
        try {
            if (known) {
                jdbc.sql("UPDATE member_field SET name = ?, name_en = ?, choices = ?, required = ?, shown = ?"
                                + " WHERE id = ?")
                        .params(Arrays.asList(
                                field.name(),
                                field.nameEn(),
                                choices,
                                field.required(),
                                field.shown(),
                                field.id().value()))
                        .update();
            } else {
                jdbc.sql("INSERT INTO member_field (id, operator_id, name, name_en, kind, choices, required, shown,"
                                + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(Arrays.asList(
                                field.id().value(),
                                field.operator().value(),
                                field.name(),
                                field.nameEn(),
                                field.kind().name(),
                                choices,
                                field.required(),
                                field.shown(),
                                clock.instant()))
                        .update();
            }
        } catch (DuplicateKeyException taken) {
            throw new InvalidInputException("name", "name-in-use");
        }
    }

    private static void mustManage(Caller caller, OperatorId operator) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        caller.mustHave(Scope.MANAGE);
        if (!caller.holds(Role.MANAGER, operator)) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
    }

    static MemberField field(ResultSet row, int number) throws SQLException {
        String choices = row.getString("choices");
        return new MemberField(
                new MemberFieldId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("name"),
                row.getString("name_en"),
                MemberField.Kind.valueOf(row.getString("kind")),
                choices == null ? List.of() : List.of(choices.split("\n")),
                row.getBoolean("required"),
                row.getBoolean("shown"));
    }
}
