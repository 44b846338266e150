package org.etabli.authorisation;

import java.util.List;
import java.util.stream.Collectors;
import org.etabli.authorisation.PracticeGround.AskingFor;
import org.etabli.authorisation.PracticeGround.Machines;
import org.etabli.authorisation.PracticeGround.OfCategory;
import org.etabli.authorisation.PracticeRule.Way;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Input;
import org.etabli.kernel.ResourceId;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;

/** An authorisation type, as the HTTP surface writes it. */
record TypeView(
        String id,
        String operatorId,
        String name,
        @Nullable String rule,
        @Nullable String source,
        @Nullable Integer validMonths,
        @Nullable Earned earned,
        @Nullable Renewal renewal) {

    /**
     * Exactly one of the last three says at which machines time counts.
     *
     * @param way {@code automatic} or {@code proposed}
     * @param typeId at those that ask for this one, by who holds it
     * @param category at those of the operator's category
     * @param resourceIds at these
     */
    record Earned(
            @Nullable Integer hours,
            @Nullable Integer months,
            @Nullable String way,
            @Nullable String typeId,
            @Nullable String category,
            @Nullable List<String> resourceIds) {

        PracticeRule rule() {
            return new PracticeRule(
                    Input.chosen("earned.hours", hours),
                    Input.chosen("earned.months", months),
                    ground(),
                    Words.parse("earned.way", Way.class, Input.text("earned.way", way, 20)));
        }

        private PracticeGround ground() {
            return typeId != null
                    ? new AskingFor(AuthorisationTypeId.parse(typeId))
                    : category != null
                            ? new OfCategory(category)
                            : new Machines(Input.chosen("earned.resourceIds", resourceIds).stream()
                                    .map(ResourceId::parse)
                                    .collect(Collectors.toSet()));
        }

        static Earned of(PracticeRule rule) {
            return new Earned(
                    rule.hours(),
                    rule.months(),
                    Words.of(rule.way()),
                    rule.ground() instanceof AskingFor(var type) ? type.toString() : null,
                    rule.ground() instanceof OfCategory(var category) ? category : null,
                    rule.ground() instanceof Machines(var machines)
                            ? machines.stream()
                                    .map(ResourceId::toString)
                                    .sorted()
                                    .toList()
                            : null);
        }
    }

    /** Prolonged by so many months for so many hours within the last ones. */
    record Renewal(
            @Nullable Integer hours,
            @Nullable Integer within,
            @Nullable Integer months) {

        RenewalRule rule() {
            return new RenewalRule(
                    Input.chosen("renewal.hours", hours),
                    Input.chosen("renewal.within", within),
                    Input.chosen("renewal.months", months));
        }
    }

    static TypeView of(AuthorisationType type) {
        RenewalRule renewal = type.renewal();
        return new TypeView(
                type.id().toString(),
                type.operator().toString(),
                type.name(),
                type.rule(),
                type.source(),
                type.validMonths(),
                type.earned() == null ? null : Earned.of(type.earned()),
                renewal == null ? null : new Renewal(renewal.hours(), renewal.within(), renewal.months()));
    }
}
