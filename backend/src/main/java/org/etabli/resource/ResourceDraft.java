package org.etabli.resource;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A resource as someone wants it to be. What can't be refuses to be made, and names the field.
 *
 * @param category resources of one category stand in for each other, for instance {@code laser}
 * @param trade the heading it is listed under, or null
 * @param allocation {@link Allocation#ANY} gives one of the units, {@link Allocation#ALL} takes all of them
 * @param units in the order they are shown; one at least
 */
public record ResourceDraft(
        String name,
        ResourceKind kind,
        String category,
        @Nullable String trade,
        String icon,
        Allocation allocation,
        int capacity,
        @Nullable String description,
        Set<String> attributes,
        BookingRule rule,
        List<UnitDraft> units) {

    private static final int MOST_UNITS = 200;
    private static final Duration LONGEST_RESERVATION = Duration.ofDays(30);

    /** @throws InvalidInputException naming the field, for what a resource can't be */
    public ResourceDraft {
        name = Input.text("name", name, 120);
        Input.chosen("kind", kind);
        category = Input.text("category", category, 40).toLowerCase(java.util.Locale.ROOT);
        trade = Input.optional("trade", trade, 80);
        icon = Input.text("icon", icon, 40);
        Input.within("capacity", capacity, 1, 1_000);
        description = Input.optional("description", description, 1_000);
        attributes = UnitDraft.words("attributes", attributes, 500);
        units = List.copyOf(units);
        mustBeSound(rule);
        mustBeSound(units);
    }

    /** One thing, with the rules that suit its kind. */
    public static ResourceDraft single(String name, ResourceKind kind, String category, String icon) {
        return of(name, kind, category, icon, Allocation.ALL, List.of(UnitDraft.namedAs(name)));
    }

    /** Things that are as good as each other, with the rules that suit their kind. */
    public static ResourceDraft pool(
            String name, ResourceKind kind, String category, String icon, List<UnitDraft> units) {
        return of(name, kind, category, icon, Allocation.ANY, units);
    }

    private static ResourceDraft of(
            String name, ResourceKind kind, String category, String icon, Allocation how, List<UnitDraft> units) {
        return new ResourceDraft(
                name, kind, category, null, icon, how, 1, null, Set.of(), BookingRule.usualFor(kind), units);
    }

    private static void mustBeSound(List<UnitDraft> units) {
        Input.within("units", units.size(), 1, MOST_UNITS);
        Set<String> labels = new HashSet<>();
        Set<Object> ids = new HashSet<>();
        for (UnitDraft unit : units) {
            if (!labels.add(unit.label()) || unit.id() != null && !ids.add(unit.id())) {
                throw new InvalidInputException("units", "twice", unit.label());
            }
        }
    }

    private static void mustBeSound(BookingRule rule) {
        Input.within("rule.step", rule.step().toMinutes(), 5, 24 * 60);
        if (rule.min().isNegative() || rule.min().isZero()) {
            throw new InvalidInputException("rule.min", "duration-missing");
        }
        if (rule.max().compareTo(rule.min()) < 0) {
            throw new InvalidInputException("rule.max", "shorter-than", rule.min());
        }
        if (rule.max().compareTo(LONGEST_RESERVATION) > 0) {
            throw new InvalidInputException("rule.max", "longer-than", LONGEST_RESERVATION);
        }
        mustBeSteps("rule.min", rule.min(), rule.step());
        mustBeSteps("rule.max", rule.max(), rule.step());
        Input.within("rule.horizonDays", rule.horizonDays(), 1, 730);
        Input.within("rule.notice", rule.notice().toMinutes(), 0, Math.min(28, rule.horizonDays()) * 24 * 60);
        Input.within("rule.bufferBefore", rule.bufferBefore().toMinutes(), 0, 12 * 60);
        Input.within("rule.bufferAfter", rule.bufferAfter().toMinutes(), 0, 12 * 60);
        Input.within("rule.freeCancellation", rule.freeCancellation().toMinutes(), 0, 60 * 24 * 60);
        Input.within("rule.lateCancelPercent", rule.lateCancelPercent(), 0, 100);
    }

    private static void mustBeSteps(String field, Duration length, Duration step) {
        if (length.toMinutes() % step.toMinutes() != 0) {
            throw new InvalidInputException(field, "not-a-multiple", step);
        }
    }
}
