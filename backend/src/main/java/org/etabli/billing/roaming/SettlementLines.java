package org.etabli.billing.roaming;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.etabli.billing.PartnerInvoices.Line;
import org.etabli.kernel.Name;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Text;
import org.etabli.plan.Measure;
import org.etabli.resource.ResourceKind;
import org.springframework.stereotype.Component;

/** What an invoice for roaming says: a line for each day, venue and kind of resource; no member's name stands on it. */
@Component
class SettlementLines {

    private final Phrasebook phrasebook;

    SettlementLines(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    List<Line> of(UUID settlement, List<RoamingVisit> visits) {
        return visits.stream()
                .collect(groupingBy(
                        visit -> new Used(visit.day(), visit.venue(), visit.kind(), visit.measure()),
                        () -> new TreeMap<>(Used.IN_ORDER),
                        toList()))
                .entrySet()
                .stream()
                .map(used -> line(settlement, used.getKey(), used.getValue()))
                .toList();
    }

    private Line line(UUID settlement, Used used, List<RoamingVisit> visits) {
        long counted = visits.stream().mapToLong(RoamingVisit::counted).sum();
        return new Line(
                "roaming " + settlement + " " + visits.getFirst().id(),
                Text.of(
                        "billing.charge.roaming." + used.measure(),
                        kind(used.kind()),
                        used.venue(),
                        used.day(),
                        visits.size(),
                        used.measure() == Measure.MINUTES
                                ? phrasebook.duration(Duration.ofMinutes(counted))
                                : Long.valueOf(counted)),
                used.day(),
                visits.stream()
                        .mapToLong(visit -> visit.net().getAmountMinorLong())
                        .sum());
    }

    private Name kind(ResourceKind kind) {
        String key = "roaming.of." + kind;
        return new Name(phrasebook.say(Locale.FRENCH, key), phrasebook.say(Locale.ENGLISH, key));
    }

    private record Used(LocalDate day, String venue, ResourceKind kind, Measure measure) {

        static final Comparator<Used> IN_ORDER = Comparator.comparing(Used::day)
                .thenComparing(Used::venue)
                .thenComparing(Used::kind)
                .thenComparing(Used::measure);
    }
}
