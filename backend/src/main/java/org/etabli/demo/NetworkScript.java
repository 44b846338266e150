package org.etabli.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The operators, venues and offers of the demo, as written in {@code demo/network.json}. Prices are in cents. */
record NetworkScript(String name, Map<String, Rule> rules, List<OperatorScript> operators, List<OutageScript> outages) {

    List<VenueScript> venues() {
        return operators.stream()
                .flatMap(operator -> operator.venues().stream())
                .toList();
    }

    OperatorScript operatorOf(VenueScript venue) {
        return operators.stream()
                .filter(operator -> operator.venues().contains(venue))
                .findFirst()
                .orElseThrow();
    }

    VenueScript venue(String slug) {
        return venues().stream()
                .filter(venue -> venue.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    record Rule(
            int minMinutes,
            int maxMinutes,
            int stepMinutes,
            int noticeMinutes,
            int horizonDays,
            int bufferAfter,
            boolean needsApproval,
            int freeCancelMinutes,
            int lateCancelPercent) {}

    record OperatorScript(
            String key,
            String name,
            String legalForm,
            String siren,
            List<TypeScript> authorisations,
            List<PlanScript> plans,
            List<QuotaScript> quotas,
            List<VenueScript> venues) {

        OperatorId id() {
            return DemoIds.operator(key);
        }
    }

    record TypeScript(
            String name,
            String rule,
            String source,
            @Nullable Integer validMonths,
            @Nullable EarnedScript earned,
            @Nullable RenewalScript renewal) {}

    /** @param at the name of what the machines ask for at which hours count */
    record EarnedScript(int hours, int months, String at) {}

    record RenewalScript(int hours, int within, int months) {}

    /** @param group who may take it, with a document; null for everyone */
    record PlanScript(
            String name,
            @Nullable String nameEn,
            long feeMinor,
            @Nullable Long nextFeeMinor,
            String cycle,
            @Nullable Integer termDays,
            int minMonths,
            int noticeDays,
            boolean deskOnly,
            @Nullable String group,
            List<AllowanceScript> allowances) {}

    record AllowanceScript(
            String kind,
            String measure,
            @Nullable Long amount,
            boolean everywhere,
            @Nullable Long overageMinor) {}

    record QuotaScript(String name, String category, String per, String measure, int atMost) {}

    /** @param liveliness how full it is, compared with the others */
    record VenueScript(
            String slug,
            String name,
            String kind,
            String description,
            String street,
            String postcode,
            String city,
            double latitude,
            double longitude,
            String directions,
            String doorCode,
            String wifi,
            String email,
            String phone,
            boolean holidays,
            double liveliness,
            Map<Integer, String> hours,
            List<ExceptionScript> exceptions,
            List<String> floors,
            List<OfferScript> offers) {

        VenueId id() {
            return DemoIds.venue(slug);
        }
    }

    /** Every year from one day to another, or once, on a weekday in so many days. Closed where no hours are given. */
    record ExceptionScript(
            @Nullable String from,
            @Nullable String until,
            @Nullable Integer inDays,
            int weekday,
            @Nullable String hours,
            String reason) {}

    /** Out of order for so many days, or until the next such weekday ({@code backOn}), or until further notice. */
    record OutageScript(
            String venue,
            String unit,
            int daysAgo,
            @Nullable Integer days,
            @Nullable Integer backOn,
            String reason) {}

    /**
     * A resource. Its units are the places of a zone of the floor plans, or those named in {@code units} and
     * {@code extra} (all of them are taken), or {@code count} things that stand on no plan.
     *
     * @param minuteMinor what a minute of running costs since the last month began, instead of the price; null: nothing
     *     has changed
     * @param plans whose holders it is kept for; none where it is open to everyone
     * @param supervised whether the hours are those in which a supervisor is there
     * @param popularity the part of its open time that it is taken, at a venue as lively as any
     */
    record OfferScript(
            String name,
            String kind,
            String category,
            @Nullable String trade,
            @Nullable String icon,
            String rule,
            @Nullable String basis,
            long priceMinor,
            long earlierPriceMinor,
            @Nullable Long minuteMinor,
            int capacity,
            double popularity,
            @Nullable String zone,
            List<String> units,
            List<String> extra,
            int count,
            @Nullable String unit,
            List<String> requires,
            List<String> plans,
            @Nullable Map<Integer, String> hours,
            boolean supervised,
            @Nullable String attributes,
            String description) {

        @SuppressWarnings("NullAway")
        OfferScript {
            units = Objects.requireNonNullElse(units, List.of());
            extra = Objects.requireNonNullElse(extra, List.of());
            requires = Objects.requireNonNullElse(requires, List.of());
            plans = Objects.requireNonNullElse(plans, List.of());
        }
    }
}
