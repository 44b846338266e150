package org.etabli.demo;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.etabli.billing.BillingHistory;
import org.etabli.billing.BillingHistory.Owed;
import org.etabli.billing.PaysBy;
import org.etabli.billing.bank.BankStatements;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Yesterday's statement of an operator's account: transfers that are certain, one that names no invoice, one in parts, a
 * debit that came back, and the bank's own fees. Imported as any other.
 */
final class BankDay {

    private final Scene scene;
    private final JdbcTemplate jdbc;
    private final BillingHistory billing;
    private final BankStatements statements;
    private final StringBuilder entries = new StringBuilder();
    private int number;

    BankDay(Scene scene, JdbcTemplate jdbc, BillingHistory billing, BankStatements statements) {
        this.scene = scene;
        this.jdbc = jdbc;
        this.billing = billing;
        this.statements = statements;
    }

    void tell(OperatorId operator, MemberId by) {
        List<Owed> open = billing.open(operator).stream()
                .filter(owed -> owed.paysBy() == PaysBy.TRANSFER)
                .toList();
        returned(operator);
        if (open.size() >= 5) {
            transfers(open);
        }
        entry("DBIT", Money.parse("EUR 14.90"), "", "", "", "<AddtlNtryInf>FRAIS DE TENUE DE COMPTE</AddtlNtryInf>");
        Caller caller = Caller.of(by, Set.of(new RoleAt(Role.MANAGER, operator, null)));
        statements.take(caller, operator, file(operator).getBytes(StandardCharsets.UTF_8));
    }

    private void transfers(List<Owed> open) {
        for (Owed sure : open.subList(0, 2)) {
            entry("CRDT", sure.open(), sure.customer(), "Facture " + sure.number(), "", "");
        }
        Owed silent = open.get(2);
        entry("CRDT", silent.open(), silent.customer(), "Cotisation atelier", "", "");
        Owed part = open.get(3);
        Money half = Money.ofMinor(part.open().getCurrencyUnit(), part.open().getAmountMinorLong() / 2);
        entry("CRDT", half, part.customer(), "Acompte facture " + part.number(), "", "");
    }

    private void returned(OperatorId operator) {
        record Debit(String id, Money amount, String holder) {}
        List<Debit> debits = jdbc.query(
                "SELECT i.end_to_end_id, i.amount_minor, c.currency, i.holder FROM collection_item i"
                        + " JOIN collection c ON c.id = i.collection_id WHERE c.operator_id = ? AND i.payment_id IS NOT NULL"
                        + " ORDER BY c.collect_on DESC, i.end_to_end_id LIMIT 1",
                (row, n) -> new Debit(
                        row.getString(1),
                        Money.ofMinor(CurrencyUnit.of(row.getString(3)), row.getLong(2)),
                        row.getString(4)),
                operator.value());
        debits.forEach(debit -> entry(
                "DBIT",
                debit.amount(),
                debit.holder(),
                "REJET PRELEVEMENT",
                "<Refs><EndToEndId>" + debit.id() + "</EndToEndId></Refs>",
                "<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>"));
    }

    private void entry(String way, Money amount, String who, String words, String refs, String more) {
        String side = way.equals("CRDT") ? "Dbtr" : "Cdtr";
        String details = who.isEmpty()
                ? more
                : "<NtryDtls><TxDtls>" + refs + "<RltdPties><" + side + "><Nm>" + bankName(who) + "</Nm></" + side
                        + "></RltdPties><RmtInf><Ustrd>" + words + "</Ustrd></RmtInf>" + more + "</TxDtls></NtryDtls>";
        entries.append(
                        "<Ntry><Amt Ccy=\"%s\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%s</Dt></BookgDt>"
                                .formatted(
                                        amount.getCurrencyUnit(),
                                        amount.getAmount().toPlainString(),
                                        way,
                                        day()))
                .append("<AcctSvcrRef>REL-%s-%d</AcctSvcrRef>".formatted(day(), ++number))
                .append(details)
                .append("</Ntry>");
    }

    /** As banks write names. */
    private static String bankName(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 ]", " ")
                .toUpperCase(Locale.ROOT);
    }

    private LocalDate day() {
        return scene.today().minusDays(1);
    }

    private String file(OperatorId operator) {
        String iban = jdbc.queryForObject(
                "SELECT iban FROM billing_identity WHERE operator_id = ?", String.class, operator.value());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
                + "<BkToCstmrStmt><GrpHdr><MsgId>REL-" + day() + "</MsgId></GrpHdr><Stmt><Id>1</Id><Acct><Id><IBAN>"
                + iban
                + "</IBAN></Id></Acct>" + entries + "</Stmt></BkToCstmrStmt></Document>";
    }
}
