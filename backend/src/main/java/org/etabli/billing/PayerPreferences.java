package org.etabli.billing;

import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How somebody wants to get her invoices, from every operator that bills her. */
@Service
public class PayerPreferences {

    private final JdbcClient jdbc;
    private final Transactions transactions;

    PayerPreferences(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Whether she gets them on paper instead of by mail; no where nobody bills her. */
    public boolean onPaper(Caller caller) {
        caller.mustHave(Scope.READ);
        return jdbc.sql("SELECT COALESCE(MAX(on_paper), FALSE) FROM payer WHERE member_id = ?")
                .param(caller.member().value())
                .query(Boolean.class)
                .single();
    }

    public void setOnPaper(Caller caller, boolean onPaper) {
        caller.mustHave(Scope.BOOK);
        transactions.inOne(() -> jdbc.sql("UPDATE payer SET on_paper = ? WHERE member_id = ?")
                .params(List.of(onPaper, caller.member().value()))
                .update());
    }
}
