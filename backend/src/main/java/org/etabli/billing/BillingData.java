package org.etabli.billing;

import java.util.Arrays;
import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who she is to those who bill her, what she was charged, and every invoice she got. */
@Component
class BillingData implements PersonalData {

    private static final String HERS = " JOIN payer p ON p.id = t.payer_id WHERE p.member_id = ?";
    private static final String OF_HER_INVOICES =
            " JOIN invoice v ON v.id = t.invoice_id JOIN payer p ON p.id = v.payer_id WHERE p.member_id = ?";
    private static final String OF_HER_CHECKOUTS = " LEFT JOIN invoice v ON v.id = t.invoice_id"
            + " JOIN payer p ON p.id = COALESCE(t.payer_id, v.payer_id) WHERE p.member_id = ?";

    private final JdbcClient jdbc;

    BillingData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(jdbc, "payer", "SELECT * FROM payer WHERE member_id = ?", member.value()),
                section("sponsorship", HERS + " OR t.member_id = ?", member, member),
                section("mandate", HERS, member),
                section("charge", HERS, member),
                section("invoice", HERS, member),
                section("invoice_line", OF_HER_INVOICES, member),
                section("invoice_vat", OF_HER_INVOICES, member),
                section("open_item", HERS, member),
                section("instalment_plan", OF_HER_INVOICES, member),
                section(
                        "instalment",
                        " JOIN instalment_plan n ON n.id = t.plan_id JOIN invoice v ON v.id = n.invoice_id"
                                + " JOIN payer p ON p.id = v.payer_id WHERE p.member_id = ?",
                        member),
                section("billing_run_item", HERS, member),
                section("dunning_case", HERS, member),
                section("dunning_act", HERS, member),
                section("wallet", HERS, member),
                section("deposit", HERS, member),
                section(
                        "deposit_movement",
                        " JOIN deposit d ON d.id = t.deposit_id JOIN payer p ON p.id = d.payer_id WHERE p.member_id = ?",
                        member),
                section("payment", HERS, member),
                section("collection_item", HERS, member),
                section("checkout", OF_HER_CHECKOUTS, member),
                section(
                        "card_refund",
                        " JOIN checkout c ON c.id = t.checkout_id LEFT JOIN invoice v ON v.id = c.invoice_id"
                                + " JOIN payer p ON p.id = COALESCE(c.payer_id, v.payer_id) WHERE p.member_id = ?",
                        member),
                section(
                        "bank_line",
                        " WHERE t.id IN (SELECT x.line_id FROM bank_line_payment x JOIN payment m ON m.id = x.payment_id"
                                + " JOIN payer p ON p.id = m.payer_id WHERE p.member_id = ?)",
                        member),
                section(
                        "payment_allocation",
                        " JOIN payment m ON m.id = t.payment_id JOIN payer p ON p.id = m.payer_id WHERE p.member_id = ?",
                        member));
    }

    private Section section(String table, String whose, MemberId... member) {
        return PlainRows.section(
                jdbc,
                table,
                "SELECT t.* FROM " + table + " t" + whose,
                Arrays.stream(member).map(MemberId::value).toArray());
    }
}
