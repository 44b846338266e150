package org.etabli.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Snapshot;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators have set for their billing, from memory: identity, VAT with its effective dates, accounts. */
@Component
class BillingReference {

    /** Whose rows hold for operators that set none of their own. */
    private static final UUID EVERYONE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final CatalogueRevision revision;
    private final Snapshot<Known> known = new Snapshot<>(this::read);

    BillingReference(JdbcClient jdbc, CatalogueRevision revision) {
        this.jdbc = jdbc;
        this.revision = revision;
    }

    /** Empty for an operator that does not bill with Établi yet. */
    Optional<BillingIdentity> find(OperatorId operator) {
        return Optional.ofNullable(now().identities().get(operator.value()));
    }

    /** @throws NotFoundException when the operator does not bill with Établi yet */
    BillingIdentity get(OperatorId operator) {
        return find(operator).orElseThrow(() -> new NotFoundException("billing-identity", operator));
    }

    /** @throws NotFoundException when nothing is set for the day */
    VatStatus vatOn(OperatorId operator, LocalDate day) {
        return statuses(operator).stream()
                .filter(status -> !status.validFrom().isAfter(day))
                .max(Comparator.comparing(VatStatus::validFrom))
                .orElseThrow(() -> new NotFoundException("vat-status", operator));
    }

    List<VatStatus> statuses(OperatorId operator) {
        return now().statuses().getOrDefault(operator.value(), List.of());
    }

    /** In hundredths of a percent; 0 where the operator's invoices carry no VAT. */
    int rate(OperatorId operator, ChargeKind kind, LocalDate day) {
        if (vatOn(operator, day).regime() != VatRegime.LIABLE) {
            return 0;
        }
        return Stream.of(operator.value(), EVERYONE)
                .flatMap(owner -> now().rates().getOrDefault(owner, List.of()).stream()
                        .filter(rate -> rate.kind() == kind && !rate.from().isAfter(day))
                        .max(Comparator.comparing(Rate::from))
                        .stream())
                .findFirst()
                .map(Rate::basisPoints)
                .orElseThrow(() -> new NotFoundException("vat-rate", kind));
    }

    JournalAccount account(OperatorId operator, JournalAccount.Purpose purpose) {
        return Stream.of(operator.value(), EVERYONE)
                .flatMap(owner -> now().accounts().getOrDefault(owner, List.of()).stream())
                .filter(account -> account.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    private Known now() {
        return known.at(revision.current());
    }

    private Known read() {
        return new Known(
                jdbc.sql("SELECT * FROM billing_identity").query(BillingReference::identity).list().stream()
                        .collect(toMap(identity -> identity.operator().value(), Function.identity())),
                byOwner("SELECT * FROM vat_status", BillingReference::status),
                byOwner("SELECT * FROM vat_rate", BillingReference::rate),
                byOwner("SELECT * FROM journal_account", BillingReference::account));
    }

    private <T> Map<UUID, List<T>> byOwner(String query, org.springframework.jdbc.core.RowMapper<T> row) {
        record Owned<T>(UUID owner, T what) {}
        return jdbc
                .sql(query)
                .query((found, n) -> new Owned<>(found.getObject("operator_id", UUID.class), row.mapRow(found, n)))
                .list()
                .stream()
                .collect(groupingBy(
                        Owned::owner,
                        java.util.stream.Collectors.mapping(Owned::what, java.util.stream.Collectors.toList())));
    }

    private static BillingIdentity identity(ResultSet row, int number) throws SQLException {
        return new BillingIdentity(
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("country"),
                row.getString("email"),
                row.getString("iban"),
                row.getString("bic"),
                row.getString("creditor_id"),
                row.getInt("terms_days"),
                ZoneId.of(row.getString("zone")),
                row.getObject("bills_from", LocalDate.class));
    }

    private static VatStatus status(ResultSet row, int number) throws SQLException {
        return new VatStatus(
                row.getObject("valid_from", LocalDate.class),
                VatRegime.valueOf(row.getString("regime")),
                row.getString("vat_number"),
                row.getBoolean("on_debits"),
                row.getString("mention"));
    }

    private static Rate rate(ResultSet row, int number) throws SQLException {
        return new Rate(
                ChargeKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("basis_points"));
    }

    private static JournalAccount account(ResultSet row, int number) throws SQLException {
        return new JournalAccount(
                JournalAccount.Purpose.valueOf(row.getString("purpose")),
                row.getString("code"),
                row.getString("label"));
    }

    private record Rate(ChargeKind kind, LocalDate from, int basisPoints) {}

    private record Known(
            Map<UUID, BillingIdentity> identities,
            Map<UUID, List<VatStatus>> statuses,
            Map<UUID, List<Rate>> rates,
            Map<UUID, List<JournalAccount>> accounts) {}
}
