package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TeamId;
import org.etabli.member.Teams;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Invoices and credit notes: a member's own, and an operator's, issued or received, for who bills there. Others do not exist for the caller. */
@Service
public class Invoices {

    private static final String SUMMARY = "SELECT v.*, p.member_id, p.team_id, p.partner_id,"
            + " COALESCE(o.open_minor, 0) AS open_minor, COALESCE(" + OpenParts.NEXT_MINOR + ", 0) AS next_minor,"
            + " COALESCE(" + OpenParts.NEXT_ON + ", v.due_on) AS next_on,"
            + " (SELECT SUM(c.gross_minor) FROM invoice c WHERE c.corrects_id = v.id) AS credited_minor,"
            + " original.series AS original_series, original.number AS original_number FROM invoice v"
            + " JOIN payer p ON p.id = v.payer_id LEFT JOIN open_item o ON o.invoice_id = v.id"
            + OpenParts.JOIN_NEXT
            + " LEFT JOIN invoice original ON original.id = v.corrects_id";
    /** On a line {@code l}; a credit note that names no line took back all of them. */
    static final String CREDITED = "(SELECT IF(COALESCE(SUM(b.corrects_position IS NULL), 0) > 0, l.gross_minor,"
            + " COALESCE(SUM(IF(b.corrects_position = l.position, b.gross_minor, 0)), 0)) FROM invoice c"
            + " JOIN invoice_line b ON b.invoice_id = c.id WHERE c.corrects_id = l.invoice_id)";

    private static final String LATEST_FIRST =
            " ORDER BY v.issued_at DESC, v.kind DESC, v.number DESC LIMIT ? OFFSET ?";

    private final BillingAccess access;
    private final Teams teams;
    private final JdbcClient jdbc;

    Invoices(BillingAccess access, Teams teams, JdbcClient jdbc) {
        this.access = access;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    /** The caller's own, of every operator, the latest first. */
    public List<InvoiceSummary> listOwn(Caller caller, int offset, int limit) {
        caller.mustHave(Scope.READ);
        return jdbc.sql(SUMMARY + " WHERE p.member_id = ?" + LATEST_FIRST)
                .params(List.of(caller.member().value(), limit, offset))
                .query(Invoices::summary)
                .list();
    }

    /**
     * Those of a team, the latest first.
     *
     * @throws NotFoundException when the team does not exist for the caller
     */
    public List<InvoiceSummary> listOf(Caller caller, TeamId team, int offset, int limit) {
        teams.get(caller, team);
        return jdbc.sql(SUMMARY + " WHERE p.team_id = ?" + LATEST_FIRST)
                .params(List.of(team.value(), limit, offset))
                .query(Invoices::summary)
                .list();
    }

    /**
     * Those of a member with the operators at whose desks the caller works, the latest first.
     */
    public List<InvoiceSummary> listOf(Caller caller, MemberId member, int offset, int limit) {
        caller.mustHave(Scope.READ);
        return jdbc
                .sql(SUMMARY + " WHERE p.member_id = ?" + LATEST_FIRST)
                .params(List.of(member.value(), limit, offset))
                .query(Invoices::summary)
                .list()
                .stream()
                .filter(invoice -> caller.is(member) || BillingAccess.mayBill(caller, invoice.operator()))
                .toList();
    }

    /**
     * All of an operator's, the latest first.
     *
     * @throws NotFoundException when the caller has no role there
     */
    public List<InvoiceSummary> list(Caller caller, OperatorId operator, int offset, int limit) {
        access.mustBill(caller, operator);
        return jdbc.sql(SUMMARY + " WHERE v.operator_id = ?" + LATEST_FIRST)
                .params(List.of(operator.value(), limit, offset))
                .query(Invoices::summary)
                .list();
    }

    /** @throws NotFoundException when there is none for the caller */
    public Invoice get(Caller caller, InvoiceId id) {
        caller.mustHave(Scope.READ);
        record Found(
                @Nullable UUID member,
                @Nullable UUID team,
                @Nullable UUID partner,
                Invoice invoice) {}
        return jdbc.sql(SUMMARY + " WHERE v.id = ?")
                .param(id.value())
                .query((row, n) -> new Found(
                        row.getObject("member_id", UUID.class),
                        row.getObject("team_id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        invoice(row)))
                .optional()
                .filter(found -> isHers(caller, found.member())
                        || isHerTeams(caller, found.team())
                        || isHerOperators(caller, found.partner())
                        || BillingAccess.mayBill(
                                caller, found.invoice().summary().operator()))
                .map(Found::invoice)
                .orElseThrow(() -> new NotFoundException("invoice", id));
    }

    private static boolean isHers(Caller caller, @Nullable UUID member) {
        return member != null && caller.is(new MemberId(member));
    }

    private boolean isHerTeams(Caller caller, @Nullable UUID team) {
        return team != null && teams.isAdmin(caller.member(), new TeamId(team));
    }

    private static boolean isHerOperators(Caller caller, @Nullable UUID partner) {
        return partner != null && BillingAccess.mayBill(caller, new OperatorId(partner));
    }

    /** Whether the caller may correct it. */
    public boolean mayCorrect(Caller caller, Invoice invoice) {
        return BillingAccess.mayBill(caller, invoice.summary().operator())
                && invoice.summary().kind() == InvoiceKind.INVOICE
                && !invoice.summary().credited();
    }

    private Invoice invoice(ResultSet row) throws SQLException {
        InvoiceSummary summary = summary(row, 0);
        CurrencyUnit currency = summary.gross().getCurrencyUnit();
        return new Invoice(
                summary,
                Stored.party(row.getString("seller")),
                Stored.party(row.getString("customer")),
                row.getString("original_series") == null
                        ? null
                        : InvoiceSeries.print(row.getString("original_series"), row.getInt("original_number")),
                row.getString("reason"),
                corrections(summary.id(), currency),
                row.getObject("supplied_from", LocalDate.class),
                row.getObject("supplied_until", LocalDate.class),
                PaysBy.valueOf(row.getString("pays_by")),
                row.getBoolean("vat_on_debits"),
                row.getString("vat_mention"),
                lines(summary.id(), currency),
                vats(summary.id(), currency),
                Money.ofMinor(currency, row.getLong("net_minor")),
                Money.ofMinor(currency, row.getLong("vat_minor")));
    }

    private List<Invoice.Line> lines(InvoiceId id, CurrencyUnit currency) {
        return jdbc.sql("SELECT l.*, " + CREDITED + " AS credited_minor FROM invoice_line l"
                        + " WHERE l.invoice_id = ? ORDER BY l.position")
                .param(id.value())
                .query((row, n) -> new Invoice.Line(
                        Stored.text(row.getString("label")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("quantity"),
                        Money.ofMinor(currency, row.getLong("unit_minor")),
                        row.getInt("vat_rate"),
                        Money.ofMinor(currency, row.getLong("net_minor")),
                        Money.ofMinor(currency, row.getLong("gross_minor")),
                        Money.ofMinor(currency, row.getLong("credited_minor"))))
                .list();
    }

    private List<Invoice.Correction> corrections(InvoiceId id, CurrencyUnit currency) {
        return jdbc.sql("SELECT id, series, number, issued_on, gross_minor FROM invoice WHERE corrects_id = ?"
                        + " ORDER BY issued_at, series, number")
                .param(id.value())
                .query((row, n) -> new Invoice.Correction(
                        new InvoiceId(row.getObject("id", UUID.class)),
                        InvoiceSeries.print(row.getString("series"), row.getInt("number")),
                        row.getObject("issued_on", LocalDate.class),
                        Money.ofMinor(currency, row.getLong("gross_minor"))))
                .list();
    }

    private List<Invoice.Vat> vats(InvoiceId id, CurrencyUnit currency) {
        return jdbc.sql("SELECT vat_rate, net_minor, vat_minor FROM invoice_vat WHERE invoice_id = ? ORDER BY vat_rate")
                .param(id.value())
                .query((row, n) -> new Invoice.Vat(
                        row.getInt(1),
                        Money.ofMinor(currency, row.getLong(2)),
                        Money.ofMinor(currency, row.getLong(3))))
                .list();
    }

    private static InvoiceSummary summary(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        Long credited = row.getObject("credited_minor", Long.class);
        return new InvoiceSummary(
                new InvoiceId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                InvoiceSeries.print(row.getString("series"), row.getInt("number")),
                InvoiceKind.valueOf(row.getString("kind")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Stored.party(row.getString("seller")).name(),
                row.getString("customer_name"),
                Money.ofMinor(currency, row.getLong("gross_minor")),
                Money.ofMinor(currency, row.getLong("open_minor")),
                credited != null && credited >= row.getLong("gross_minor"),
                Money.ofMinor(currency, row.getLong("next_minor")),
                row.getObject("next_on", LocalDate.class));
    }
}
