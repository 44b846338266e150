package org.etabli.member;

import java.util.Arrays;
import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Scope;
import org.etabli.member.Contact.Knowing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a desk keeps of the members it knows, and changes for them. */
@Service
public class Contacts {

    private static final int LONGEST_NOTE = 2000;

    private final JdbcClient jdbc;
    private final KnownMembers known;
    private final Transactions transactions;

    Contacts(JdbcClient jdbc, KnownMembers known, Transactions transactions) {
        this.jdbc = jdbc;
        this.known = known;
        this.transactions = transactions;
    }

    /** @throws NotFoundException when none of the caller's operators knows the member */
    public Contact get(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        List<Knowing> knowing = known.mustKnow(caller, member);
        return jdbc.sql("SELECT * FROM member WHERE id = ?")
                .param(member.value())
                .query((row, n) -> new Contact(Members.details(row, n), row.getInt("revision"), knowing))
                .single();
    }

    /**
     * @param revision as it was read
     * @throws NotFoundException when none of the caller's operators knows the member
     * @throws ChangedMeanwhileException when someone changed her since
     * @throws InvalidInputException when another member has the badge
     */
    public void change(Caller caller, MemberId member, ChangeContact to, int revision) {
        caller.mustHave(Scope.MANAGE);
        transactions.inOne(() -> {
            known.mustKnow(caller, member);
            if (update(member, to, revision) == 0) {
                throw new ChangedMeanwhileException("member", member);
            }
        });
    }

    /**
     * Writes what the operator's team wants to remember; the member may ask to read it.
     *
     * @param note null or blank takes it away
     * @throws NotFoundException when the operator does not know the member, or the caller not the operator
     */
    public void note(Caller caller, MemberId member, OperatorId operator, @Nullable String note) {
        String words = Input.optional("note", note, LONGEST_NOTE);
        transactions.inOne(() -> {
            known.mustWorkTheDesk(caller, operator);
            int noted = jdbc.sql("UPDATE affiliation SET note = ? WHERE member_id = ? AND operator_id = ?")
                    .params(Arrays.asList(words, member.value(), operator.value()))
                    .update();
            if (noted == 0) {
                throw new NotFoundException("member", member);
            }
        });
    }

    private int update(MemberId member, ChangeContact to, int revision) {
        try {
            return jdbc.sql("UPDATE member SET first_name = ?, last_name = ?, phone = ?, profession = ?, badge = ?,"
                            + " revision = revision + 1 WHERE id = ? AND revision = ?")
                    .params(Arrays.asList(
                            to.firstName(),
                            to.lastName(),
                            to.phone(),
                            to.profession(),
                            to.badge(),
                            member.value(),
                            revision))
                    .update();
        } catch (DuplicateKeyException worn) {
            throw new InvalidInputException("badge", "badge-taken");
        }
    }
}
