package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.database.Batch;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.TeamId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Team;
import org.etabli.membership.Membership;
import org.etabli.network.Operator;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is billed. A member's payer at an operator is made when it is first needed, and has the same id everywhere. */
@Component
class Payers {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Payers(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    static PayerId idOf(OperatorId operator, MemberId member) {
        return new PayerId(Ids.named(operator.value(), "payer " + member));
    }

    static PayerId idOf(OperatorId operator, TeamId team) {
        return new PayerId(Ids.named(operator.value(), "payer team " + team));
    }

    /** Another operator of the network. */
    static PayerId idOf(OperatorId operator, OperatorId partner) {
        return new PayerId(Ids.named(operator.value(), "payer operator " + partner));
    }

    /** Who pays for a contract. */
    static PayerId idOf(Membership contract) {
        OperatorId operator = contract.plan().operator();
        var seats = contract.seats();
        return seats == null ? idOf(operator, contract.member()) : idOf(operator, seats.team());
    }

    /** Makes the payers of teams that are not there yet, and calls the others by their present name. */
    @Transactional(propagation = Propagation.MANDATORY)
    void needTeams(Collection<Team> teams, Instant now) {
        Batch rows =
                new Batch("INSERT INTO payer (id, operator_id, team_id, name, legal_name, siren, pays_by, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name),"
                        + " legal_name = VALUES(legal_name), siren = VALUES(siren)");
        teams.forEach(team -> rows.add(
                idOf(team.operator(), team.id()).value(),
                team.operator().value(),
                team.id().value(),
                team.name(),
                team.name(),
                team.siren(),
                PaysBy.TRANSFER.name(),
                now));
        rows.send(batches);
    }

    /** Makes the payer of another operator, or calls it as it calls itself on its own invoices now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void needPartner(OperatorId operator, Operator partner, BillingIdentity identity, VatStatus vat, Instant now) {
        Batch row = new Batch("INSERT INTO payer (id, operator_id, partner_id, name, legal_name, siren, vat_number,"
                + " street, postcode, city, country, email, pays_by, created_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name),"
                + " legal_name = VALUES(legal_name), siren = VALUES(siren), vat_number = VALUES(vat_number),"
                + " street = VALUES(street), postcode = VALUES(postcode), city = VALUES(city),"
                + " country = VALUES(country), email = VALUES(email)");
        row.add(
                idOf(operator, partner.id()).value(),
                operator.value(),
                partner.id().value(),
                partner.name(),
                partner.name(),
                partner.siren(),
                vat.vatNumber(),
                identity.street(),
                identity.postcode(),
                identity.city(),
                identity.country(),
                identity.email(),
                PaysBy.TRANSFER.name(),
                now);
        row.send(batches);
    }

    /** Makes those that are not there yet, and calls the others by their present name. */
    @Transactional(propagation = Propagation.MANDATORY)
    void need(OperatorId operator, Collection<MemberDetails> members, Instant now) {
        Batch rows = new Batch("INSERT INTO payer (id, operator_id, member_id, name, email, pays_by, created_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)");
        members.forEach(member -> rows.add(
                idOf(operator, member.id()).value(),
                operator.value(),
                member.id().value(),
                member.fullName(),
                member.email(),
                PaysBy.TRANSFER.name(),
                now));
        rows.send(batches);
    }

    /** Empty for who was never billed there. */
    Optional<PayerId> find(OperatorId operator, MemberId member) {
        return jdbc.sql("SELECT id FROM payer WHERE operator_id = ? AND member_id = ?")
                .params(List.of(operator.value(), member.value()))
                .query((row, n) -> new PayerId(row.getObject(1, UUID.class)))
                .optional();
    }

    Map<PayerId, Payer> byId(Collection<PayerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT * FROM payer WHERE id IN (:ids)")
                .param("ids", ids.stream().map(PayerId::value).toList())
                .query(Payers::payer)
                .list()
                .stream()
                .collect(Collectors.toMap(Payer::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    static Payer payer(ResultSet row, int number) throws SQLException {
        UUID member = row.getObject("member_id", UUID.class);
        UUID team = row.getObject("team_id", UUID.class);
        return new Payer(
                new PayerId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                member == null ? null : new MemberId(member),
                team == null ? null : new TeamId(team),
                row.getString("name"),
                row.getString("legal_name"),
                row.getString("siren"),
                row.getString("vat_number"),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("country"),
                row.getString("email"),
                PaysBy.valueOf(row.getString("pays_by")),
                row.getBoolean("on_paper"));
    }
}
