package org.etabli.ui.payment;

import java.util.List;
import java.util.Map;
import org.etabli.billing.OpenInvoice;
import org.etabli.billing.Outstanding;
import org.etabli.billing.bank.BankLine;
import org.etabli.billing.bank.BankLines;
import org.etabli.billing.bank.BankStatements;
import org.etabli.billing.bank.ImportOutcome;
import org.etabli.billing.bank.ImportedFile;
import org.etabli.billing.bank.LineOutcome;
import org.etabli.billing.bank.LineState;
import org.etabli.billing.bank.Suggestion;
import org.etabli.kernel.BankLineId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.shell.SignedIn;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What the screen of the bank's statements asks and does, in the name of who sits before it. */
@Component
class BankDesk {

    static final int ROWS = 100;
    private static final int FOUND = 8;

    private final SignedIn signedIn;
    private final BankStatements statements;
    private final BankLines lines;
    private final Outstanding outstanding;

    BankDesk(SignedIn signedIn, BankStatements statements, BankLines lines, Outstanding outstanding) {
        this.signedIn = signedIn;
        this.statements = statements;
        this.lines = lines;
        this.outstanding = outstanding;
    }

    ImportOutcome take(OperatorId operator, byte[] file) {
        return statements.take(signedIn.caller(), operator, file);
    }

    List<ImportedFile> files(OperatorId operator) {
        return statements.list(signedIn.caller(), operator);
    }

    Map<LineState, Long> counts(OperatorId operator) {
        return lines.counts(signedIn.caller(), operator);
    }

    List<BankLine> lines(OperatorId operator, LineState state) {
        return lines.list(signedIn.caller(), operator, state, ROWS);
    }

    List<Suggestion> suggest(BankLineId line) {
        return lines.suggest(signedIn.caller(), line);
    }

    List<OpenInvoice> find(OperatorId operator, String words) {
        return outstanding.list(signedIn.caller(), operator, words, null, FOUND);
    }

    LineOutcome match(BankLineId line, Map<InvoiceId, Money> parts) {
        return lines.match(signedIn.caller(), line, parts);
    }

    LineOutcome notOurs(BankLineId line) {
        return lines.notOurs(signedIn.caller(), line);
    }

    LineOutcome undo(BankLineId line) {
        return lines.undo(signedIn.caller(), line);
    }
}
