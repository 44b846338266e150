package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etabli.demo.FloorScript.Place;
import org.etabli.demo.NetworkScript.EarnedScript;
import org.etabli.demo.NetworkScript.OfferScript;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.demo.NetworkScript.RenewalScript;
import org.etabli.demo.NetworkScript.Rule;
import org.etabli.demo.NetworkScript.TypeScript;
import org.etabli.demo.NetworkScript.VenueScript;
import org.springframework.jdbc.core.JdbcTemplate;

/** Resources with their rules and prices, the authorisations they ask for, quotas and plans. */
final class OfferRows {

    private static final String EUR = "EUR";

    private final Sheet types = new Sheet(
            "authorisation_type",
            "id, operator_id, name, rule, source, valid_months, earn_hours, earn_months, earn_way, earn_on_type,"
                    + " renew_hours, renew_within, renew_months");
    private final Sheet resources = new Sheet(
            "resource",
            "id, venue_id, name, kind, category, trade, icon, allocation, capacity, description, attributes, position,"
                    + " min_minutes, max_minutes, step_minutes, notice_minutes, horizon_days, buffer_after, needs_approval,"
                    + " free_cancel_minutes, late_cancel_percent");
    private final Sheet resourceUnits = new Sheet("resource_unit", "resource_id, unit_id");
    private final Sheet ownHours =
            new Sheet("opening_hours", "id, venue_id, resource_id, weekday, opens_minute, closes_minute");
    private final Sheet requirements = new Sheet("authorisation_requirement", "resource_id, type_id");
    private final Sheet opening = new Sheet("resource_plan", "resource_id, plan_id");
    private final Sheet prices =
            new Sheet("price", "id, resource_id, basis, amount_minor, currency, valid_from, valid_until");
    private final Sheet quotas = new Sheet("quota", "id, operator_id, name, category, per, measure, at_most");
    private final Sheet plans = new Sheet(
            "plan",
            "id, operator_id, name, name_en, fee_minor, currency, period, term_days, min_months, notice_days, on_site,"
                    + " needs_document");
    private final Sheet planGroups = new Sheet("plan_group", "plan_id, tariff_group");
    private final Sheet planFees = new Sheet("plan_fee", "plan_id, valid_from, fee_minor, for_all");
    private final Sheet allowances =
            new Sheet("allowance", "id, plan_id, kind, measure, amount, everywhere, overage_minor");
    private final Scene scene;

    OfferRows(Scene scene) {
        this.scene = scene;
        scene.network().operators().forEach(this::operator);
    }

    void writeTo(JdbcTemplate jdbc) {
        Stream.of(
                        types,
                        resources,
                        resourceUnits,
                        ownHours,
                        requirements,
                        prices,
                        quotas,
                        plans,
                        planGroups,
                        planFees,
                        allowances,
                        opening)
                .forEach(sheet -> sheet.writeTo(jdbc));
    }

    private void authorisation(OperatorScript operator, TypeScript type) {
        EarnedScript earned = type.earned();
        RenewalScript renewal = type.renewal();
        types.add(
                DemoIds.authorisationType(operator.key(), type.name()).value(),
                operator.id().value(),
                type.name(),
                type.rule(),
                type.source(),
                type.validMonths(),
                earned == null ? null : earned.hours(),
                earned == null ? null : earned.months(),
                earned == null ? null : "PROPOSED",
                earned == null
                        ? null
                        : DemoIds.authorisationType(operator.key(), earned.at()).value(),
                renewal == null ? null : renewal.hours(),
                renewal == null ? null : renewal.within(),
                renewal == null ? null : renewal.months());
    }

    private void operator(OperatorScript operator) {
        UUID owner = operator.id().value();
        operator.authorisations().forEach(type -> authorisation(operator, type));
        operator.quotas()
                .forEach(quota -> quotas.add(
                        named("quota " + operator.key() + " " + quota.name()),
                        owner,
                        quota.name(),
                        quota.category(),
                        quota.per(),
                        quota.measure(),
                        quota.atMost()));
        plans(operator);
        operator.venues().forEach(venue -> {
            List<Place> places = venue.floors().stream()
                    .flatMap(plan -> Scripts.floor(plan).places().stream())
                    .toList();
            for (int position = 0; position < venue.offers().size(); position++) {
                offer(operator, venue, venue.offers().get(position), position, places);
            }
        });
    }

    private void plans(OperatorScript operator) {
        operator.plans().forEach(plan -> {
            UUID id = DemoIds.plan(operator.key(), plan.name()).value();
            plans.add(
                    id,
                    operator.id().value(),
                    plan.name(),
                    plan.nameEn(),
                    plan.feeMinor(),
                    EUR,
                    plan.cycle(),
                    plan.termDays(),
                    plan.minMonths(),
                    plan.noticeDays(),
                    !plan.deskOnly(),
                    plan.group() != null);
            if (plan.group() != null) {
                planGroups.add(id, plan.group());
            }
            if (plan.nextFeeMinor() != null) {
                LocalDate newYear = LocalDate.of(scene.today().getYear() + 1, 1, 1);
                planFees.add(id, newYear, plan.nextFeeMinor(), false);
            }
            plan.allowances()
                    .forEach(allowance -> allowances.add(
                            named("allowance " + id + " " + allowance.kind()),
                            id,
                            allowance.kind(),
                            allowance.measure(),
                            allowance.amount(),
                            allowance.everywhere(),
                            allowance.overageMinor()));
        });
    }

    private void offer(
            OperatorScript operator, VenueScript venue, OfferScript offer, int position, List<Place> places) {
        UUID id = DemoIds.resource(venue.slug(), offer.name()).value();
        List<Place> own = places.stream()
                .filter(place ->
                        place.zone().equals(offer.zone()) || offer.units().contains(place.label()))
                .toList();
        boolean pool = offer.zone() != null || offer.count() > 0;
        resource(venue, offer, id, position, own, pool);
        labels(offer, own)
                .forEach(label ->
                        resourceUnits.add(id, DemoIds.unit(venue.slug(), label).value()));
        offer.requires()
                .forEach(type -> requirements.add(
                        id, DemoIds.authorisationType(operator.key(), type).value()));
        offer.plans()
                .forEach(plan ->
                        opening.add(id, DemoIds.plan(operator.key(), plan).value()));
        if (offer.kind().equals("EQUIPMENT")) {
            roundTheClock(venue, offer, id);
        }
        prices(offer, id);
    }

    private void resource(VenueScript venue, OfferScript offer, UUID id, int position, List<Place> own, boolean pool) {
        Rule rule = Objects.requireNonNull(scene.network().rules().get(offer.rule()));
        String onPlan = own.isEmpty() ? null : own.getFirst().icon();
        resources.add(
                id,
                venue.id().value(),
                offer.name(),
                offer.kind(),
                offer.category(),
                offer.trade(),
                Objects.requireNonNullElse(offer.icon(), Objects.requireNonNullElse(onPlan, "desk")),
                pool ? "ANY" : "ALL",
                offer.capacity() > 0
                        ? offer.capacity()
                        : Math.max(
                                1, own.stream().mapToInt(Place::capacity).max().orElse(1)),
                offer.description(),
                Objects.requireNonNullElse(offer.attributes(), ""),
                position,
                rule.minMinutes(),
                rule.maxMinutes(),
                rule.stepMinutes(),
                rule.noticeMinutes(),
                rule.horizonDays(),
                rule.bufferAfter(),
                rule.needsApproval(),
                rule.freeCancelMinutes(),
                rule.lateCancelPercent());
    }

    private static List<String> labels(OfferScript offer, List<Place> own) {
        List<String> labels = new ArrayList<>(own.stream().map(Place::label).toList());
        labels.addAll(offer.extra());
        IntStream.rangeClosed(1, offer.count()).forEach(number -> labels.add(offer.unit() + " " + number));
        return labels;
    }

    /** What is lent goes home, also at night. */
    private void roundTheClock(VenueScript venue, OfferScript offer, UUID id) {
        for (int weekday = 1; weekday <= 7; weekday++) {
            UUID row = named("hours " + venue.slug() + " " + offer.name() + " " + weekday);
            ownHours.add(row, venue.id().value(), id, weekday, 0, 24 * 60);
        }
    }

    /** Where there is an earlier price, the one of today came with the last 1st of September. */
    private void prices(OfferScript offer, UUID resource) {
        if (offer.basis() == null) {
            return;
        }
        LocalDate longAgo = LocalDate.of(scene.today().getYear() - 2, 1, 1);
        LocalDate raise = LocalDate.of(scene.today().minusMonths(8).getYear(), 9, 1);
        boolean raised = offer.earlierPriceMinor() > 0 && raise.isBefore(scene.today());
        UUID id = named("price " + resource);
        LocalDate since = raised ? raise : longAgo;
        LocalDate metered = offer.minuteMinor() == null ? null : MachineUse.since(scene);
        prices.add(id, resource, offer.basis(), offer.priceMinor(), EUR, since, metered);
        if (metered != null) {
            UUID minute = named("minute price " + resource);
            prices.add(minute, resource, "MINUTE", offer.minuteMinor(), EUR, metered, null);
        }
        if (raised) {
            UUID earlier = named("earlier price " + resource);
            prices.add(earlier, resource, offer.basis(), offer.earlierPriceMinor(), EUR, longAgo, raise);
        }
    }
}
