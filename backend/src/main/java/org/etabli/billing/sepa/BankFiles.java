package org.etabli.billing.sepa;

import static org.etabli.billing.sepa.SafeXml.all;
import static org.etabli.billing.sepa.SafeXml.at;
import static org.etabli.billing.sepa.SafeXml.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.etabli.billing.sepa.BankFile.Kind;
import org.etabli.kernel.InvalidInputException;
import org.w3c.dom.Element;

/** Reads what the bank gives: camt.053 and camt.054 in the versions .02 to .13, pain.002 from .03 on. */
public final class BankFiles {

    static final int ID = 35;

    private BankFiles() {}

    /** @throws InvalidInputException for the field {@code file} when it is none of these, or can't be read */
    public static BankFile read(byte[] content) {
        Element root = SafeXml.parse(content);
        if (!"Document".equals(root.getLocalName())) {
            throw new InvalidInputException("file", "not-a-bank-file");
        }
        return at(root, "BkToCstmrStmt")
                .map(message -> statement(Kind.CAMT_053, message, all(message, "Stmt")))
                .or(() -> at(root, "BkToCstmrDbtCdtNtfctn")
                        .map(message -> statement(Kind.CAMT_054, message, all(message, "Ntfctn"))))
                .or(() -> at(root, "CstmrPmtStsRpt").map(StatusReport::read))
                .orElseThrow(() -> new InvalidInputException("file", "not-a-bank-file"));
    }

    private static BankFile statement(Kind kind, Element message, List<Element> accounts) {
        List<String> ibans = accounts.stream()
                .map(account -> text(account, 34, "Acct", "Id", "IBAN"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new BankFile(
                kind,
                messageId(message),
                ibans,
                accounts.stream()
                        .flatMap(account -> all(account, "Ntry").stream())
                        .flatMap(BankFiles::entries)
                        .toList(),
                List.of());
    }

    private static Stream<BankFile.Entry> entries(Element entry) {
        return new StatementEntry(entry).read().stream();
    }

    static String messageId(Element message) {
        String id = text(message, ID, "GrpHdr", "MsgId");
        if (id == null) {
            throw new InvalidInputException("file", "not-a-bank-file");
        }
        return id;
    }
}
