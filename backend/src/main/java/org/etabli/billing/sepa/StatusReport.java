package org.etabli.billing.sepa;

import static org.etabli.billing.sepa.SafeXml.all;
import static org.etabli.billing.sepa.SafeXml.text;

import java.util.ArrayList;
import java.util.List;
import org.etabli.billing.sepa.BankFile.Rejection;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What a pain.002 says was not carried out: single debits, else the group they are in, else the whole file. */
final class StatusReport {

    private static final String REJECTED = "RJCT";

    private StatusReport() {}

    static BankFile read(Element message) {
        String original = text(message, BankFiles.ID, "OrgnlGrpInfAndSts", "OrgnlMsgId");
        List<Rejection> found = new ArrayList<>();
        List<Element> groups = all(message, "OrgnlPmtInfAndSts");
        groups.forEach(group -> group(group, original, found));
        boolean all = REJECTED.equals(text(message, 4, "OrgnlGrpInfAndSts", "GrpSts"));
        if (all && found.isEmpty()) {
            found.add(new Rejection(
                    null, null, original, text(message, 4, "OrgnlGrpInfAndSts", "StsRsnInf", "Rsn", "Cd")));
        }
        return new BankFile(BankFile.Kind.PAIN_002, BankFiles.messageId(message), List.of(), List.of(), found);
    }

    private static void group(Element group, @Nullable String original, List<Rejection> found) {
        String id = text(group, BankFiles.ID, "OrgnlPmtInfId");
        String why = text(group, 4, "StsRsnInf", "Rsn", "Cd");
        List<Element> single = all(group, "TxInfAndSts");
        single.stream()
                .filter(debit -> REJECTED.equals(text(debit, 4, "TxSts")))
                .forEach(debit -> {
                    String code = text(debit, 4, "StsRsnInf", "Rsn", "Cd");
                    found.add(new Rejection(
                            text(debit, BankFiles.ID, "OrgnlEndToEndId"), id, original, code == null ? why : code));
                });
        if (single.isEmpty() && REJECTED.equals(text(group, 4, "PmtInfSts"))) {
            found.add(new Rejection(null, id, original, why));
        }
    }
}
