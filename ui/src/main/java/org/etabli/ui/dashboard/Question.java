package org.etabli.ui.dashboard;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.insight.Focus;
import org.etabli.insight.Period;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.resource.ResourceKind;

/**
 * What the dashboard is asked, as its address carries it.
 *
 * @param kinds none means all
 * @param only slugs of venues within the scope; none means all of it
 */
record Question(Period period, Set<KindChip> kinds, Set<String> only) {

    private static final String PERIOD = "period";
    private static final String KINDS = "kinds";
    private static final String ONLY = "only";
    private static final Map<Period, String> PERIODS =
            Map.of(Period.TODAY, "today", Period.EIGHT_WEEKS, "8w", Period.TWELVE_MONTHS, "12m");

    static final Question FIRST = new Question(Period.EIGHT_WEEKS, Set.of(), Set.of());

    Question {
        kinds = Set.copyOf(kinds);
        only = Set.copyOf(only);
    }

    /** What makes no sense in the address is passed over. */
    static Question read(QueryParameters address) {
        Period period = address.getSingleParameter(PERIOD)
                .flatMap(word -> PERIODS.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(word))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(FIRST.period());
        Set<String> words = words(address, KINDS);
        return new Question(
                period,
                Arrays.stream(KindChip.values())
                        .filter(chip -> words.contains(chip.key()))
                        .collect(Collectors.toSet()),
                words(address, ONLY));
    }

    /** The address with this question in place of the one it carries. */
    QueryParameters writtenInto(QueryParameters address) {
        QueryParameters others = address.excluding(PERIOD, KINDS, ONLY);
        if (period != FIRST.period()) {
            others = others.merging(PERIOD, PERIODS.get(period));
        }
        if (!kinds.isEmpty()) {
            others = others.merging(
                    KINDS, kinds.stream().sorted().map(KindChip::key).collect(Collectors.joining(",")));
        }
        return only.isEmpty()
                ? others
                : others.merging(ONLY, only.stream().sorted().collect(Collectors.joining(",")));
    }

    Question during(Period other) {
        return new Question(other, kinds, only);
    }

    Question about(Set<KindChip> others) {
        return new Question(period, others, only);
    }

    Question at(Collection<Venue> some) {
        return new Question(period, kinds, some.stream().map(Venue::slug).collect(Collectors.toSet()));
    }

    /** Those of the scope that it is about; all of them when it names none that is there. */
    List<Venue> venues(List<Venue> scope) {
        List<Venue> named =
                scope.stream().filter(venue -> only.contains(venue.slug())).toList();
        return named.isEmpty() ? scope : named;
    }

    Focus focus(List<Venue> scope) {
        Set<VenueId> ids = venues(scope).stream().map(Venue::id).collect(Collectors.toSet());
        Set<ResourceKind> wanted =
                kinds.stream().flatMap(chip -> chip.kinds().stream()).collect(Collectors.toSet());
        return Focus.on(ids).on(wanted);
    }

    private static Set<String> words(QueryParameters address, String name) {
        return address.getSingleParameter(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toSet());
    }
}
