package org.etabli.reservation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.authorisation.AuthorisationSuspension;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Name;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.OpeningDay;
import org.etabli.network.WhoseHours;
import org.etabli.plan.Plan;
import org.etabli.resource.Outage;
import org.etabli.resource.Quota;
import org.etabli.resource.ResourceKind;
import org.springframework.stereotype.Component;

/** The rules of every reservation, the hardest to mend first. */
@Component
class ReservationPolicies {

    private final List<ReservationPolicy> inOrder = List.of(
            new UnpaidPolicy(),
            new SuspensionPolicy(),
            new ConsentPolicy(),
            new AuthorisationPolicy(),
            new PlanPolicy(),
            new OverdueLoanPolicy(),
            new OutagePolicy(),
            new OpeningHoursPolicy(),
            new PastPolicy(),
            new NoticePolicy(),
            new HorizonPolicy(),
            new LengthPolicy(),
            new StepPolicy(),
            new QuotaPolicy());

    Optional<Refusal> firstRefusal(Facts facts, boolean byStaff) {
        return refusals(facts, byStaff).findFirst();
    }

    Stream<Refusal> refusals(Facts facts, boolean byStaff) {
        return binding(byStaff).flatMap(policy -> policy.check(facts).stream());
    }

    /** What is checked and found, for the eyes of who asks. */
    List<Check> checks(Facts facts, boolean byStaff) {
        return binding(byStaff)
                .flatMap(policy -> policy.label(facts).stream()
                        .map(label -> new Check(
                                label,
                                policy.check(facts).isEmpty(),
                                policy.finding(facts).orElse(null))))
                .toList();
    }

    private Stream<ReservationPolicy> binding(boolean byStaff) {
        return inOrder.stream().filter(policy -> policy.bindsStaff() || !byStaff);
    }

    /** Whoever pays is let in again at once, so the refusal says how. */
    private static class UnpaidPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            LocalDate since = facts.standing().unpaidSince();
            return since == null
                    ? Optional.empty()
                    : Optional.of(Refusal.byRule("unpaid", facts.venue().name(), since));
        }
    }

    private static class SuspensionPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            return facts.standing().isSuspendedBy(facts.resource().operator())
                    ? Optional.of(
                            Refusal.byRule("membership-suspended", facts.venue().name()))
                    : Optional.empty();
        }
    }

    /** Machines are not for minors whose guardian has not consented; desks and rooms are. */
    private static class ConsentPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            return facts.standing().lacksConsent() && facts.resource().kind() == ResourceKind.MACHINE
                    ? Optional.of(
                            Refusal.byRule("guardian-missing", facts.resource().name()))
                    : Optional.empty();
        }
    }

    private static class AuthorisationPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            return facts.required().stream()
                    .filter(type -> heldFor(facts, type).noneMatch(held -> held.covers(facts.slot())))
                    .findFirst()
                    .map(type -> refusal(facts, type).from(type.source()));
        }

        private static Refusal refusal(Facts facts, AuthorisationType type) {
            Optional<HeldAuthorisation> expiring = heldFor(facts, type)
                    .filter(held -> held.revokedAt() == null && held.expiresAt() != null)
                    .findFirst();
            Optional<Refusal> suspended = heldFor(facts, type)
                    .filter(held -> held.isValidBut(facts.slot()))
                    .findFirst()
                    .map(held -> suspended(facts, type, Objects.requireNonNull(held.suspension())));
            if (suspended.isPresent()) {
                return suspended.get();
            }
            Object why = type.rule() == null ? Text.of("refusal.authorisation.why") : type.rule();
            if (expiring.isPresent()) {
                Instant expiry = Objects.requireNonNull(expiring.get().expiresAt());
                LocalDate lastDay = expiry.atZone(facts.zone()).toLocalDate();
                return Refusal.byRule("authorisation-expired", type.name(), lastDay, why);
            }
            return Refusal.byRule("authorisation-missing", type.name(), why);
        }

        private static Refusal suspended(Facts facts, AuthorisationType type, AuthorisationSuspension suspension) {
            Instant until = suspension.until();
            return Refusal.byRule(
                    "authorisation-suspended",
                    type.name(),
                    until == null
                            ? Text.of("refusal.authorisation.suspended-open")
                            : Text.of(
                                    "refusal.authorisation.suspended-until",
                                    until.minusMillis(1).atZone(facts.zone()).toLocalDate()),
                    suspension.reason());
        }

        private static Stream<HeldAuthorisation> heldFor(Facts facts, AuthorisationType type) {
            return facts.held().stream().filter(held -> held.type().id().equals(type.id()));
        }

        @Override
        public Optional<Text> label(Facts facts) {
            return facts.required().stream().findFirst().map(type -> Text.of("check.authorisation", type.name()));
        }

        @Override
        public Optional<Text> finding(Facts facts) {
            return Optional.of(Text.of(check(facts).isEmpty() ? "check.authorisation.valid" : "check.missing"));
        }
    }

    /** The venue's staff may seat whom they like. */
    private static class PlanPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            return facts.opening().isEmpty() || holdsOne(facts)
                    ? Optional.empty()
                    : Optional.of(
                            Refusal.byRule("plan-missing", facts.resource().name(), names(facts)));
        }

        private static boolean holdsOne(Facts facts) {
            return facts.standing().memberships().stream()
                    .anyMatch(membership -> facts.opening().stream()
                            .anyMatch(plan -> plan.id().equals(membership.plan().id())));
        }

        private static Name names(Facts facts) {
            return Name.of(facts.opening().stream().map(Plan::name).toList());
        }

        @Override
        public Optional<Text> label(Facts facts) {
            return facts.opening().isEmpty() ? Optional.empty() : Optional.of(Text.of("check.plan", names(facts)));
        }

        @Override
        public Optional<Text> finding(Facts facts) {
            return Optional.of(Text.of(check(facts).isEmpty() ? "check.plan.held" : "check.plan.missing"));
        }

        @Override
        public boolean bindsStaff() {
            return false;
        }
    }

    /** Who keeps something too long borrows nothing else until it is back. */
    private static class OverdueLoanPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            LocalDate since = facts.overdueSince();
            return since == null
                    ? Optional.empty()
                    : Optional.of(Refusal.byRule("loan-overdue", facts.venue().name(), since));
        }
    }

    private static class OutagePolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            return facts.outages().stream().findFirst().map(outage -> {
                String name = facts.resource().name();
                Instant end = outage.end();
                return end == null
                        ? Refusal.byState("out-of-order", name, outage.reason())
                        : Refusal.byState("out-of-order-until", name, outage.reason(), returnsOn(facts, outage, end));
            });
        }

        private static LocalDate returnsOn(Facts facts, Outage outage, Instant end) {
            return end.atZone(facts.zone()).toLocalDate();
        }
    }

    private static class OpeningHoursPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            if (facts.calendar().isOpenThroughout(facts.slot()) || facts.goesOut() && opensAtBothEnds(facts)) {
                return Optional.empty();
            }
            OpeningDay day = facts.calendar().on(closedDay(facts));
            String venue = facts.venue().name();
            if (facts.calendar().whose() == WhoseHours.SUPERVISED && day.because() == null) {
                return Optional.of(
                        Refusal.byRule("unsupervised", facts.resource().name(), present(facts, day)));
            }
            if (day.isClosed()) {
                return Optional.of(
                        day.because() == null
                                ? Refusal.byRule("venue-closed", venue, day.day())
                                : Refusal.byRule("venue-closed-because", venue, day.day(), day.because()));
            }
            ZonedDateTime opens = day.open().getFirst().start().atZone(facts.zone());
            ZonedDateTime closes = day.open().getLast().end().atZone(facts.zone());
            return Optional.of(Refusal.byRule(
                    "outside-opening-hours",
                    venue,
                    opens,
                    closes,
                    day.day(),
                    LocalSlot.of(facts.slot(), facts.zone())));
        }

        /** When a supervisor is there, that day or the next time. */
        private static Text present(Facts facts, OpeningDay day) {
            ZoneId zone = facts.zone();
            if (!day.isClosed()) {
                return Text.of(
                        "supervised.that-day",
                        LocalSlot.of(day.open().getFirst(), zone),
                        day.open().size(),
                        LocalSlot.of(day.open().getLast(), zone));
            }
            Instant from = facts.slot().start().isBefore(facts.now())
                    ? facts.now()
                    : facts.slot().start();
            return facts.calendar()
                    .nextOpening(from)
                    .map(next -> Text.of(
                            "supervised.next", next.start().atZone(zone).toLocalDate(), LocalSlot.of(next, zone)))
                    .orElseGet(() -> Text.of("supervised.not-soon"));
        }

        /** What is taken along is fetched and brought back while the venue is open; between the two it may be closed. */
        private static boolean opensAtBothEnds(Facts facts) {
            return facts.calendar().isOpenAt(facts.slot().start())
                    && facts.calendar().isOpenAt(facts.slot().end().minusMillis(1));
        }

        private static LocalDate closedDay(Facts facts) {
            return facts.goesOut() && facts.calendar().isOpenAt(facts.slot().start()) ? facts.lastDay() : facts.day();
        }

        @Override
        public Optional<Text> label(Facts facts) {
            return Optional.of(Text.of(
                    facts.calendar().whose() == WhoseHours.SUPERVISED ? "check.supervised" : "check.opening-hours"));
        }

        @Override
        public Optional<Text> finding(Facts facts) {
            OpeningDay day = facts.calendar().on(facts.day());
            if (day.isClosed()) {
                return Optional.of(
                        Text.of(facts.calendar().whose() == WhoseHours.SUPERVISED ? "check.nobody" : "check.closed"));
            }
            TimeSlot hours = new TimeSlot(
                    day.open().getFirst().start(), day.open().getLast().end());
            return Optional.of(Text.of("check.value", LocalSlot.of(hours, facts.zone())));
        }
    }

    private static class PastPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            return facts.slot().end().isAfter(facts.now())
                    ? Optional.empty()
                    : Optional.of(Refusal.byRule("in-the-past"));
        }
    }

    private static class NoticePolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            Duration notice = facts.rule().notice();
            // who stands before a free desk at 9:05 may still take the slot that began at 9:00
            Instant earliest = facts.now()
                    .plus(notice)
                    .minus(notice.isZero() ? facts.rule().step() : Duration.ZERO);
            if (!facts.slot().start().isBefore(earliest)) {
                return Optional.empty();
            }
            return Optional.of(
                    notice.isZero()
                            ? Refusal.byRule("in-the-past")
                            : Refusal.byRule(
                                    "too-short-notice", facts.resource().name(), notice));
        }

        @Override
        public boolean bindsStaff() {
            return false;
        }
    }

    private static class HorizonPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            LocalDate last = facts.now()
                    .atZone(facts.zone())
                    .toLocalDate()
                    .plusDays(facts.rule().horizonDays());
            return facts.day().isAfter(last)
                    ? Optional.of(Refusal.byRule(
                            "beyond-horizon",
                            facts.resource().name(),
                            facts.rule().horizonDays(),
                            last))
                    : Optional.empty();
        }

        @Override
        public boolean bindsStaff() {
            return false;
        }
    }

    private static class LengthPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            Duration length = facts.slot().duration();
            String name = facts.resource().name();
            if (length.compareTo(facts.rule().min()) < 0) {
                return Optional.of(
                        Refusal.byRule("too-short", name, facts.rule().min()));
            }
            if (length.compareTo(facts.rule().max()) > 0) {
                return Optional.of(Refusal.byRule("too-long", name, facts.rule().max()));
            }
            return Optional.empty();
        }
    }

    private static class StepPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            long step = facts.rule().step().toMinutes();
            ZonedDateTime start = facts.slot().start().atZone(facts.zone());
            boolean onStep = (start.getHour() * 60 + start.getMinute()) % step == 0
                    && start.getSecond() == 0
                    && start.getNano() == 0
                    && facts.slot().duration().toSeconds() % (step * 60) == 0;
            return onStep
                    ? Optional.empty()
                    : Optional.of(Refusal.byRule(
                            "not-on-step", facts.resource().name(), facts.rule().step()));
        }

        @Override
        public boolean bindsStaff() {
            return false;
        }
    }

    private static class QuotaPolicy implements ReservationPolicy {
        @Override
        public Optional<Refusal> check(Facts facts) {
            return facts.quotas().stream()
                    .filter(use -> use.used() + use.quota().counts(facts.slot())
                            > use.quota().atMost())
                    .findFirst()
                    .map(QuotaPolicy::refusal);
        }

        private static Refusal refusal(QuotaUse use) {
            return switch (use.quota().measure()) {
                case MINUTES ->
                    Refusal.byRule(
                            "quota-exhausted",
                            use.quota().name(),
                            Duration.ofMinutes(use.quota().atMost()),
                            Duration.ofMinutes(use.used()),
                            use.restartsOn());
                case COUNT ->
                    use.quota().per() == Quota.Per.AT_ONCE
                            ? Refusal.byRule(
                                    "too-many-at-once",
                                    use.quota().name(),
                                    use.quota().atMost())
                            : Refusal.byRule(
                                    "quota-count-exhausted",
                                    use.quota().name(),
                                    use.quota().atMost(),
                                    use.used(),
                                    use.restartsOn());
            };
        }

        @Override
        public boolean bindsStaff() {
            return false;
        }
    }
}
