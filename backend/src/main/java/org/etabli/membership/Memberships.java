package org.etabli.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.CatalogueRevision;
import org.etabli.kernel.AccountId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TeamId;
import org.etabli.kernel.VenueId;
import org.etabli.ledger.Balance;
import org.etabli.ledger.Ledger;
import org.etabli.member.Minors;
import org.etabli.member.Teams;
import org.etabli.membership.MembershipRows.InParts;
import org.etabli.plan.Allowance;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.etabli.plan.TariffGroup;
import org.etabli.resource.ResourceKind;
import org.etabli.roaming.RoamingAgreement;
import org.etabli.roaming.RoamingReference;
import org.etabli.roaming.RoamingTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The contracts of members, and what their allowances still hold. */
@Service
public class Memberships {

    private static final String OWN = "SELECT c.revision AS catalogue, a.member_id IS NOT NULL AS known,"
            + " a.tariff_group, a.tariff_until, a.suspended_on, " + InParts.OWN
            + " FROM catalogue_revision c"
            + " LEFT JOIN affiliation a ON a.member_id = ? AND a.operator_id = ?"
            + " LEFT JOIN membership m ON m.member_id = ? AND m.team_id IS NULL" + InParts.PAUSES
            + " WHERE c.id = 1";
    private static final String SEATED = " UNION ALL SELECT 0, FALSE, NULL, NULL, NULL, " + InParts.SEATED
            + MembershipRows.SEATED + InParts.PAUSES + InParts.SEATS + " WHERE s.member_id = ? AND s.seated";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final MembershipRows rows;
    private final Ledger ledger;
    private final Teams teams;
    private final Minors minors;
    private final RoamingReference roaming;
    private final CatalogueRevision revision;

    Memberships(
            JdbcClient jdbc,
            Plans plans,
            MembershipRows rows,
            Ledger ledger,
            Teams teams,
            Minors minors,
            RoamingReference roaming,
            CatalogueRevision revision) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.rows = rows;
        this.ledger = ledger;
        this.teams = teams;
        this.minors = minors;
        this.roaming = roaming;
        this.revision = revision;
    }

    /** All contracts of the member and those she has a seat of, the latest first. */
    public List<Membership> listOf(MemberId member) {
        long now = revision.current();
        return jdbc.sql("SELECT " + MembershipRows.COLUMNS + " FROM membership m"
                        + " WHERE m.member_id = :member AND m.team_id IS NULL UNION ALL SELECT "
                        + MembershipRows.COLUMNS + MembershipRows.SEATED + " WHERE s.member_id = :member AND s.seated"
                        + " ORDER BY starts_on DESC")
                .param("member", member.value())
                .query((row, n) -> rows.membership(row, member, now))
                .list();
    }

    /** The contracts of a team, the latest first. */
    public List<Membership> listOf(TeamId team) {
        long now = revision.current();
        return jdbc.sql("SELECT " + MembershipRows.COLUMNS + " FROM membership m WHERE m.team_id = ?"
                        + " ORDER BY starts_on DESC")
                .param(team.value())
                .query((row, n) -> rows.membership(row, now))
                .list();
    }

    /** As {@link #listOf(MemberId)}, as far as they exist for the caller: her own, or with operators at whose desk she works. */
    public List<Membership> listOf(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        return listOf(member).stream()
                .filter(contract -> caller.is(member)
                        || caller.holdsAtSomeVenueOf(
                                Role.FRONT_DESK, contract.plan().operator()))
                .toList();
    }

    /** Those of the contracts that exist, one statement. */
    public List<Membership> list(Collection<MembershipId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        long now = revision.current();
        return jdbc.sql("SELECT " + MembershipRows.COLUMNS + " FROM membership m WHERE m.id IN (:ids)")
                .param("ids", ids.stream().map(MembershipId::value).toList())
                .query((row, n) -> rows.membership(row, now))
                .list();
    }

    /**
     * The operator's contracts that hold on some day from {@code from} to {@code until}, for going through all of them:
     * in the order of their members, whole members only.
     *
     * @param until belongs to it
     * @param after the last member of the page before, or null
     */
    public List<Membership> page(
            OperatorId operator, LocalDate from, LocalDate until, @Nullable MemberId after, int limit) {
        long now = revision.current();
        List<UUID> sold = plans.list().stream()
                .filter(plan -> plan.operator().equals(operator))
                .map(plan -> plan.id().value())
                .toList();
        if (sold.isEmpty()) {
            return List.of();
        }
        List<Membership> found = jdbc.sql("SELECT " + MembershipRows.COLUMNS
                        + " FROM membership m WHERE plan_id IN (:plans) AND starts_on <= :until"
                        + " AND (ends_on IS NULL OR ends_on > :from) AND (:after IS NULL OR member_id > :after)"
                        + " ORDER BY member_id, starts_on, id LIMIT :limit")
                .param("plans", sold)
                .param("from", from)
                .param("until", until)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, n) -> rows.membership(row, now))
                .list();
        MemberId cut = found.size() < limit ? null : found.getLast().member();
        List<Membership> whole = found.stream()
                .filter(membership -> !membership.member().equals(cut))
                .toList();
        return whole.isEmpty() ? found : whole;
    }

    /**
     * The member's standing with an operator on a day: the contracts in force, whether the operator knows her, and the
     * revision of the reference data. One statement, for the booking path: all contracts are read by key and the days looked
     * at here, because a range would cost the database as much again to plan; and those of teams only for who sits in one.
     */
    public Standing standing(MemberId member, OperatorId operator, LocalDate day) {
        long known = revision.current();
        if (!teams.sitsInOne(member, known)) {
            Standing alone = standing(OWN, List.of(member.value(), operator.value(), member.value()), member, day);
            if (alone.atRevision() == known) {
                return alone;
            }
        }
        return standing(
                OWN + SEATED, List.of(member.value(), operator.value(), member.value(), member.value()), member, day);
    }

    private Standing standing(String sql, List<UUID> parameters, MemberId member, LocalDate day) {
        var found = jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> new Found(
                        row.getLong("catalogue"),
                        row.getBoolean("known"),
                        TariffGroups.group(row, day),
                        row.getObject("suspended_on", LocalDate.class),
                        row.getObject("id") == null ? null : rows.row(row, member)))
                .list();
        long now = found.stream().mapToLong(Found::catalogue).max().orElse(0);
        return new Standing(
                now,
                found.stream().anyMatch(Found::known),
                found.stream()
                        .map(Found::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                found.stream()
                        .map(Found::suspendedOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                minors.lacksConsent(member, day, now),
                InParts.together(found.stream().map(Found::row).filter(Objects::nonNull)).stream()
                        .map(row -> rows.membership(row, now))
                        .filter(membership -> membership.isInForceOn(day))
                        .toList(),
                roaming.at(now));
    }

    /** What the allowances of these contracts still hold on the day, one statement for all of them. */
    public List<AllowanceLeft> allowancesLeft(List<Membership> memberships, LocalDate day) {
        List<AllowancePeriod> periods = memberships.stream()
                .filter(membership -> membership.isInForceOn(day))
                .flatMap(membership -> membership.plan().allowances().stream()
                        .map(allowance -> AllowancePeriod.of(membership, allowance, day)))
                .toList();
        Map<AccountId, Balance> balances =
                ledger.balances(periods.stream().map(AllowancePeriod::account).toList());
        return periods.stream()
                .map(period -> {
                    Long amount = period.granted();
                    return new AllowanceLeft(
                            period,
                            amount == null ? null : balances.getOrDefault(period.account(), new Balance(amount, 0, 0)));
                })
                .toList();
    }

    private record Found(
            long catalogue,
            boolean known,
            @Nullable TariffGroup group,
            @Nullable LocalDate suspendedOn,
            MembershipRows.@Nullable Row row) {}

    /**
     * @param atRevision of the reference data
     * @param known whether the operator knows the member yet
     * @param group whose prices she pays at the operator on the day, or null
     * @param unpaidSince the day from which the operator lets her reserve nothing until she has paid, or null
     * @param lacksConsent whether she is a minor on the day, and no guardian has consented
     * @param memberships in force on the day, of any operator of the network
     * @param roaming what operators have agreed to, by which one's allowance pays at another's
     */
    public record Standing(
            long atRevision,
            boolean known,
            @Nullable TariffGroup group,
            @Nullable LocalDate unpaidSince,
            boolean lacksConsent,
            List<Membership> memberships,
            RoamingTerms roaming) {

        /**
         * Without limit before limited; packs that say so before what refills, all others after it; then what ends sooner
         * before what ends later.
         */
        private static final Comparator<AllowancePeriod> BEST_FIRST = Comparator.comparing(
                        (AllowancePeriod period) -> !period.allowance().isUnlimited())
                .thenComparing(period -> turn(period.membership().plan()))
                .thenComparing(AllowancePeriod::end, Comparator.nullsLast(Comparator.naturalOrder()));

        /** The allowances that could pay for a kind of resource at a venue, the one to use first first. */
        public List<AllowancePeriod> allowancesFor(ResourceKind kind, OperatorId at, VenueId venue, LocalDate day) {
            return memberships.stream()
                    .flatMap(membership -> membership.plan().allowanceFor(kind).stream()
                            .filter(allowance -> membership.pays(allowance, at, venue, day, roaming))
                            .map(allowance -> AllowancePeriod.of(membership, allowance, day)))
                    .sorted(BEST_FIRST)
                    .toList();
        }

        /** By which agreement the allowance pays at the operator; empty for the operator's own, which needs none. */
        public Optional<RoamingAgreement> agreementFor(AllowancePeriod period, OperatorId at, LocalDate day) {
            OperatorId home = period.membership().plan().operator();
            return home.equals(at)
                    ? Optional.empty()
                    : roaming.under(home, at, period.allowance().kind(), day);
        }

        /** Plans of others whose allowance is valid everywhere, and which the operator has no agreement on. */
        public List<Plan> notAgreedOn(ResourceKind kind, OperatorId at, LocalDate day) {
            return memberships.stream()
                    .filter(membership -> !membership.suspended())
                    .map(Membership::plan)
                    .filter(plan -> !plan.operator().equals(at)
                            && plan.allowanceFor(kind).stream().anyMatch(Allowance::everywhere)
                            && roaming.under(plan.operator(), at, kind, day).isEmpty())
                    .toList();
        }

        private static int turn(Plan plan) {
            return !plan.isPack() ? 1 : plan.sale().spentFirst() ? 0 : 2;
        }

        public boolean isSuspendedBy(OperatorId operator) {
            return memberships.stream()
                    .anyMatch(m -> m.suspended() && m.plan().operator().equals(operator));
        }
    }
}
