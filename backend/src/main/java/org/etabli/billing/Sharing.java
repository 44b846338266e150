package org.etabli.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.SponsorshipId;
import org.etabli.kernel.Text;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.membership.Membership;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shares what a membership costs among those who pay for it, to the smallest unit: sponsors in the order in which they
 * came, the member what is left. A period belongs to the sponsors of its first day; what is given back of it later goes to
 * each as she paid.
 */
@Component
class Sharing {

    private static final String SPONSOR = " sponsor ";
    private static final int ASKED_AT_ONCE = 150;

    private final SponsorshipRows rows;
    private final Members members;
    private final JdbcClient jdbc;

    Sharing(SponsorshipRows rows, Members members, JdbcClient jdbc) {
        this.rows = rows;
        this.members = members;
        this.jdbc = jdbc;
    }

    /** What is shared, as the source of all of it names it. */
    static String shared(String source) {
        int at = source.indexOf(SPONSOR);
        return at < 0 ? source : source.substring(0, at);
    }

    /** Ready to share the lines of these contracts of one operator. */
    Shares of(OperatorId operator, Collection<Membership> contracts) {
        List<Membership> own = contracts.stream()
                .filter(contract -> contract.seats() == null && !contract.plan().isPack())
                .toList();
        Map<MemberId, List<Sponsorship>> sponsors =
                rows
                        .of(
                                operator,
                                own.stream().map(Membership::member).distinct().toList())
                        .stream()
                        .collect(groupingBy(Sponsorship::member));
        Map<MemberId, String> names = members.byId(sponsors.keySet()).values().stream()
                .collect(toMap(MemberDetails::id, MemberDetails::fullName));
        return new Shares(
                sponsors,
                names,
                charged(own.stream()
                        .filter(contract -> sponsors.containsKey(contract.member()))
                        .toList()));
    }

    /** Names a contract's period as the sources of its fee and of what adjusts it do. */
    private static String period(String source) {
        String[] words = source.split(" ");
        return words[1] + " " + words[2];
    }

    /** What was charged already: by {@link #period}, then by sponsorship; "" for the member. */
    private Map<String, Map<String, Long>> charged(List<Membership> contracts) {
        List<Object> sources = contracts.stream()
                .flatMap(contract -> Stream.of("membership %s %%", "adjustment %s %%")
                        .map(source -> (Object) source.formatted(contract.id())))
                .toList();
        Map<String, Map<String, Long>> charged = new HashMap<>();
        for (int at = 0; at < sources.size(); at += ASKED_AT_ONCE) {
            List<Object> some = sources.subList(at, Math.min(at + ASKED_AT_ONCE, sources.size()));
            jdbc.sql("SELECT source, amount_minor FROM charge WHERE "
                            + String.join(" OR ", Collections.nCopies(some.size(), "source LIKE ?")))
                    .params(some)
                    .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                    .list()
                    .forEach(charge -> {
                        String shared = shared(charge.getKey());
                        String whose = charge.getKey().equals(shared)
                                ? ""
                                : charge.getKey().substring(shared.length() + SPONSOR.length());
                        charged.computeIfAbsent(period(shared), none -> new HashMap<>())
                                .merge(whose, charge.getValue(), Long::sum);
                    });
        }
        return charged;
    }

    /** The sponsors of some members; shares one line after the other, fees before what adjusts them. */
    static final class Shares {

        private final Map<MemberId, List<Sponsorship>> sponsors;
        private final Map<MemberId, String> names;
        private final Map<String, Map<String, Long>> charged;
        private final Map<SponsorshipId, Long> left = new HashMap<>();

        private Shares(
                Map<MemberId, List<Sponsorship>> sponsors,
                Map<MemberId, String> names,
                Map<String, Map<String, Long>> charged) {
            this.sponsors = sponsors;
            this.names = names;
            this.charged = charged;
        }

        /** Who owes what of a line of the contract; together it is the line. The member's own part first, unless it is nothing. */
        List<PayerLine> share(Membership contract, DraftLine line) {
            List<Sponsorship> hers = sponsors.getOrDefault(contract.member(), List.of());
            boolean whole = hers.isEmpty()
                    || contract.seats() != null
                    || contract.plan().isPack();
            Map<Sponsorship, Long> parts = whole ? Map.of() : parts(contract, line, hers);
            if (parts.isEmpty()) {
                return List.of(new PayerLine(Payers.idOf(contract), line, null));
            }
            CurrencyUnit currency = contract.plan().currency();
            long sponsored = parts.values().stream().mapToLong(Long::longValue).sum();
            List<PayerLine> shared = new ArrayList<>();
            if (sponsored != line.amountMinor()) {
                String who = parts.keySet().stream()
                        .map(Sponsorship::sponsorName)
                        .distinct()
                        .collect(Collectors.joining(", "));
                Text label = said(
                        line,
                        ".less",
                        Money.ofMinor(currency, line.amountMinor()),
                        Money.ofMinor(currency, sponsored),
                        who);
                shared.add(new PayerLine(
                        Payers.idOf(contract),
                        line.part(line.source(), label, line.amountMinor() - sponsored),
                        line.source()));
            }
            String name = names.getOrDefault(contract.member(), "");
            parts.forEach((sponsorship, part) -> shared.add(new PayerLine(
                    sponsorship.sponsor(),
                    line.part(
                            line.source() + SPONSOR + sponsorship.id(),
                            said(line, ".for", forWhom(name, sponsorship)),
                            part),
                    line.source())));
            return shared;
        }

        private Map<Sponsorship, Long> parts(Membership contract, DraftLine line, List<Sponsorship> hers) {
            LocalDate start = contract.periodStart(line.day());
            if (start == null) {
                return Map.of();
            }
            String period = contract.id() + " " + start;
            Map<String, Long> paid = charged.getOrDefault(period, Map.of());
            long whole = paid.values().stream().mapToLong(Long::longValue).sum();
            return whole > 0 ? asPaid(line, paid, whole, hers) : asAgreed(line, start, period, hers);
        }

        private Map<Sponsorship, Long> asAgreed(
                DraftLine line, LocalDate start, String period, List<Sponsorship> hers) {
            Map<Sponsorship, Long> parts = new LinkedHashMap<>();
            Map<String, Long> paid = new HashMap<>();
            long rest = line.amountMinor();
            for (Sponsorship each : hers) {
                long part = each.holdsOn(start)
                        ? Math.min(Math.min(each.share().of(line.amountMinor()), rest), left(each))
                        : 0;
                if (part > 0) {
                    parts.put(each, part);
                    paid.put(each.id().toString(), part);
                    left.merge(each.id(), -part, Long::sum);
                    rest -= part;
                }
            }
            paid.put("", rest);
            charged.put(period, paid);
            return parts;
        }

        /** What is still to come before the ceiling. */
        private long left(Sponsorship each) {
            Money ceiling = each.ceiling();
            return ceiling == null
                    ? Long.MAX_VALUE
                    : left.computeIfAbsent(
                            each.id(),
                            first -> Math.max(0, ceiling.minus(each.charged()).getAmountMinorLong()));
        }

        private static Map<Sponsorship, Long> asPaid(
                DraftLine line, Map<String, Long> paid, long whole, List<Sponsorship> hers) {
            Map<Sponsorship, Long> parts = new LinkedHashMap<>();
            long rest = line.amountMinor();
            for (Sponsorship each : hers) {
                long part = SponsoredShare.part(
                        line.amountMinor(), paid.getOrDefault(each.id().toString(), 0L), whole);
                part = rest < 0 ? Math.max(part, rest) : Math.min(part, rest);
                if (part != 0) {
                    parts.put(each, part);
                    rest -= part;
                }
            }
            return parts;
        }

        private static String forWhom(String name, Sponsorship sponsorship) {
            return sponsorship.reference() == null ? name : name + " (" + sponsorship.reference() + ")";
        }

        /** What the line says, and how it is shared. */
        private static Text said(DraftLine line, String how, Object... more) {
            Text label = Stored.text(line.label());
            List<Object> arguments = new ArrayList<>(label.arguments());
            arguments.addAll(List.of(more));
            return new Text(label.key() + how, arguments);
        }
    }
}
