package org.etabli.gallery;

import org.etabli.database.Transactions;
import org.etabli.kernel.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Forgets who made something, when she asks for it (GDPR, article 17); who calls has checked who may. */
@Service
public class ForgottenMakers {

    private final ProjectRows rows;
    private final AuthorRows others;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    ForgottenMakers(ProjectRows rows, AuthorRows others, JdbcClient jdbc, Transactions transactions) {
        this.rows = rows;
        this.others = others;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Deletes her drafts and what she withdrew; what is published stays under its licence, without her name. To be called
     * before her address is taken from her: she is known by it where she was asked.
     */
    public void forget(MemberId member) {
        transactions.inOne(() -> {
            jdbc.sql(
                            "UPDATE project_report r JOIN member x ON x.id = ? SET r.reporter_id = NULL, r.reporter_email = NULL"
                                    + " WHERE r.reporter_id = x.id OR r.reporter_email = x.email")
                    .param(member.value())
                    .update();
            others.forget(member);
            rows.forget(member);
        });
    }
}
