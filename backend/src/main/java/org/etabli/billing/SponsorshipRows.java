package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.SponsoredShare.Amount;
import org.etabli.billing.SponsoredShare.Percent;
import org.etabli.database.Batch;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.SponsorshipId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who pays for whom, as the tables keep it. */
@Component
class SponsorshipRows {

    private static final String SELECT = "SELECT s.*, COALESCE(p.legal_name, p.name) AS sponsor, o.currency,"
            + " (SELECT COALESCE(SUM(c.amount_minor), 0) FROM charge c WHERE c.payer_id = s.payer_id"
            + " AND c.source LIKE CONCAT('% sponsor ', s.id)) AS charged FROM sponsorship s"
            + " JOIN payer p ON p.id = s.payer_id JOIN operator o ON o.id = s.operator_id";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    SponsorshipRows(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Also those that are over: what was billed under them may still be given back. The first made first. */
    List<Sponsorship> of(OperatorId operator, Collection<MemberId> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " WHERE s.operator_id = :operator AND s.member_id IN (:members)"
                        + " AND (s.ends_on IS NULL OR s.ends_on > s.starts_on) ORDER BY s.made_at, s.id")
                .param("operator", operator.value())
                .param("members", members.stream().map(MemberId::value).toList())
                .query(SponsorshipRows::sponsorship)
                .list();
    }

    /** With every operator, the latest first. */
    List<Sponsorship> of(MemberId member) {
        return jdbc.sql(SELECT + " WHERE s.member_id = ? AND (s.ends_on IS NULL OR s.ends_on > s.starts_on)"
                        + " ORDER BY s.starts_on DESC, s.id")
                .param(member.value())
                .query(SponsorshipRows::sponsorship)
                .list();
    }

    Optional<Sponsorship> find(SponsorshipId id) {
        return jdbc.sql(SELECT + " WHERE s.id = ?")
                .param(id.value())
                .query(SponsorshipRows::sponsorship)
                .optional();
    }

    void insert(
            SponsorshipId id,
            OperatorId operator,
            MemberId member,
            PayerId payer,
            NewSponsorship wanted,
            MemberId by,
            Instant now) {
        Money ceiling = wanted.ceiling();
        Batch row =
                new Batch("INSERT INTO sponsorship (id, operator_id, member_id, payer_id, share_points, share_minor,"
                        + " starts_on, ends_on, ceiling_minor, reference, made_by, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        row.add(
                id.value(),
                operator.value(),
                member.value(),
                payer.value(),
                wanted.share() instanceof Percent(int hundredths) ? hundredths : null,
                wanted.share() instanceof Amount(Money each) ? each.getAmountMinorLong() : null,
                wanted.startsOn(),
                wanted.endsOn(),
                ceiling == null ? null : ceiling.getAmountMinorLong(),
                wanted.reference(),
                by.value(),
                now);
        row.send(batches);
    }

    /** A body or a person that pays for others and is neither a member nor a team. */
    void insert(PayerId id, OperatorId operator, NewSponsorship.Payer.New payer, Instant now) {
        Batch row = new Batch("INSERT INTO payer (id, operator_id, name, legal_name, siren, street, postcode, city,"
                + " country, email, pays_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'TRANSFER', ?)");
        row.add(
                id.value(),
                operator.value(),
                payer.name(),
                payer.legal() ? payer.name() : null,
                payer.siren(),
                payer.address().street(),
                payer.address().postcode(),
                payer.address().city(),
                payer.address().country(),
                payer.email(),
                now);
        row.send(batches);
    }

    /** Whoever changes it waits. */
    void hold(SponsorshipId id) {
        jdbc.sql("SELECT id FROM sponsorship WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .single();
    }

    void change(SponsorshipId id, NewSponsorship wanted) {
        Money ceiling = wanted.ceiling();
        jdbc.sql("UPDATE sponsorship SET share_points = ?, share_minor = ?, starts_on = ?, ends_on = ?,"
                        + " ceiling_minor = ?, reference = ? WHERE id = ?")
                .params(Arrays.asList(
                        wanted.share() instanceof Percent(int hundredths) ? hundredths : null,
                        wanted.share() instanceof Amount(Money each) ? each.getAmountMinorLong() : null,
                        wanted.startsOn(),
                        wanted.endsOn(),
                        ceiling == null ? null : ceiling.getAmountMinorLong(),
                        wanted.reference(),
                        id.value()))
                .update();
    }

    /** @param day the first without it; one that had not begun then never does */
    void end(SponsorshipId id, LocalDate day) {
        jdbc.sql("UPDATE sponsorship SET ends_on = GREATEST(starts_on, ?) WHERE id = ?"
                        + " AND (ends_on IS NULL OR ends_on > ?)")
                .params(List.of(day, id.value(), day))
                .update();
    }

    /** Those who pay for others at the operator and are no members, by name; not those who bought a gift card. */
    List<Payer> sponsors(OperatorId operator) {
        return jdbc.sql("SELECT * FROM payer WHERE operator_id = ? AND member_id IS NULL AND team_id IS NULL"
                        + " AND name <> '-' AND id NOT IN (SELECT g.id FROM gift_card g) ORDER BY name, id")
                .param(operator.value())
                .query(Payers::payer)
                .list();
    }

    private static Sponsorship sponsorship(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        Integer points = row.getObject("share_points", Integer.class);
        Money ceiling = money(currency, row.getObject("ceiling_minor", Long.class));
        return new Sponsorship(
                new SponsorshipId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new PayerId(row.getObject("payer_id", UUID.class)),
                row.getString("sponsor"),
                points == null ? new Amount(Money.ofMinor(currency, row.getLong("share_minor"))) : new Percent(points),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                ceiling,
                row.getString("reference"),
                Money.ofMinor(currency, row.getLong("charged")));
    }

    private static @Nullable Money money(CurrencyUnit currency, @Nullable Long minor) {
        return minor == null ? null : Money.ofMinor(currency, minor);
    }
}
