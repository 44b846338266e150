package org.etabli.billing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.access.DoubtfulBoard;
import org.etabli.access.MachineSession;
import org.etabli.access.SessionHistory;
import org.etabli.access.Verdict;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.ledger.Ledger;
import org.etabli.plan.Measure;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.shop.Purchase;
import org.etabli.shop.Purchases;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A member's sessions at machines and how each was paid. */
@Service
public class MachineTimes {

    private final SessionHistory sessions;
    private final DoubtfulBoard doubtful;
    private final Ledger ledger;
    private final Resources resources;
    private final Purchases purchases;
    private final JdbcClient jdbc;

    MachineTimes(
            SessionHistory sessions,
            DoubtfulBoard doubtful,
            Ledger ledger,
            Resources resources,
            Purchases purchases,
            JdbcClient jdbc) {
        this.sessions = sessions;
        this.doubtful = doubtful;
        this.ledger = ledger;
        this.resources = resources;
        this.purchases = purchases;
        this.jdbc = jdbc;
    }

    /**
     * The latest first: her own, or those at venues at whose desk the caller works. By six statements at most.
     *
     * @param after the last one seen, or null to begin
     * @throws org.etabli.kernel.NotFoundException when that one is not hers
     */
    public List<MachineTime> listOf(Caller caller, MemberId member, @Nullable MachineSessionId after, int limit) {
        List<MachineSession> found = sessions.listOf(caller, member, after, limit);
        List<UUID> ids = found.stream().map(session -> session.id().value()).toList();
        Map<UUID, Long> spent = ledger.spentOn(ids, Measure.MINUTES.name());
        Map<String, Money> charged =
                charged(found.stream().map(MachineTimes::source).toList());
        Map<MachineSessionId, List<Purchase>> taken =
                purchases.ofSessions(found.stream().map(MachineSession::id).toList());
        Map<MachineSessionId, Verdict> verdicts = doubtful.verdicts(found.stream()
                .filter(MachineSession::isDoubtful)
                .map(MachineSession::id)
                .toList());
        return found.stream()
                .map(session -> new MachineTime(
                        session,
                        resources.recall(session.machine()).map(Resource::name).orElse(""),
                        spent.getOrDefault(session.id().value(), 0L),
                        taken.getOrDefault(session.id(), List.of()),
                        verdicts.get(session.id()),
                        charged.get(source(session))))
                .toList();
    }

    /** What names the charge of a session. */
    static String source(MachineSession session) {
        return "machine-session " + session.id();
    }

    private Map<String, Money> charged(Collection<String> sources) {
        Map<String, Money> charged = new HashMap<>();
        if (!sources.isEmpty()) {
            jdbc.sql("SELECT source, amount_minor, currency FROM charge WHERE source IN (:sources)")
                    .param("sources", sources)
                    .query(row -> {
                        charged.put(row.getString(1), Money.ofMinor(CurrencyUnit.of(row.getString(3)), row.getLong(2)));
                    });
        }
        return charged;
    }
}
