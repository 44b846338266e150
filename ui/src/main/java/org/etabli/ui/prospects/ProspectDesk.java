package org.etabli.ui.prospects;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.joining.Offering;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OnboardingStepId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.etabli.prospect.Enquiries;
import org.etabli.prospect.Onboarding;
import org.etabli.prospect.Prospect;
import org.etabli.prospect.ProspectEvent;
import org.etabli.prospect.Prospects;
import org.etabli.prospect.Stage;
import org.etabli.prospect.VisitTimes;
import org.etabli.prospect.VisitTimes.Weekly;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.Today;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screen of prospects asks and does, in the name of who sits before it. */
@Component
class ProspectDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Prospects prospects;
    private final Enquiries enquiries;
    private final VisitTimes times;
    private final Onboarding onboarding;
    private final Offering offering;
    private final Plans plans;
    private final Venues venues;
    private final Members members;
    private final Today today;

    ProspectDesk(
            SignedIn signedIn,
            VenueScope scope,
            Prospects prospects,
            Enquiries enquiries,
            VisitTimes times,
            Onboarding onboarding,
            Offering offering,
            Plans plans,
            Venues venues,
            Members members,
            Today today) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.prospects = prospects;
        this.enquiries = enquiries;
        this.times = times;
        this.onboarding = onboarding;
        this.offering = offering;
        this.plans = plans;
        this.venues = venues;
        this.members = members;
        this.today = today;
    }

    /** The venue in scope. */
    Optional<Venue> here() {
        return scope.current(Role.FRONT_DESK);
    }

    boolean manages(OperatorId operator) {
        return signedIn.caller().holds(Role.MANAGER, operator);
    }

    boolean manages(Venue venue) {
        return signedIn.caller().holds(Role.MANAGER, venue.operator(), venue.id());
    }

    List<Prospect> list(OperatorId operator) {
        return prospects.list(signedIn.caller(), operator);
    }

    Prospect get(ProspectId id) {
        return prospects.get(signedIn.caller(), id);
    }

    List<ProspectEvent> events(ProspectId id) {
        return prospects.events(signedIn.caller(), id);
    }

    void note(ProspectId id, String words) {
        prospects.note(signedIn.caller(), id, words);
    }

    void move(ProspectId id, Stage stage, @Nullable String lostReason) {
        prospects.move(signedIn.caller(), id, stage, lostReason);
    }

    void plan(ProspectId id, @Nullable String step, @Nullable LocalDate on) {
        prospects.plan(signedIn.caller(), id, step, on);
    }

    void keep(ProspectId id, boolean keeps) {
        prospects.keep(signedIn.caller(), id, keeps);
    }

    ReservationOutcome giveTrial(ProspectId id, LocalDate day) {
        return prospects.giveTrial(signedIn.caller(), id, day);
    }

    void offer(ProspectId id, PlanId plan) {
        prospects.offer(signedIn.caller(), id, plan);
    }

    Optional<ReservationDetails> trialOf(Prospect prospect) {
        return enquiries.trialOf(prospect);
    }

    /** What she could sign for by herself at her venue. */
    List<Plan> offered(Prospect prospect) {
        return offering.isOpen(prospect.operator())
                ? offering.list(prospect.operator()).stream()
                        .filter(plan -> plan.sale().venues().isEmpty()
                                || plan.sale().venues().contains(prospect.venue()))
                        .toList()
                : List.of();
    }

    String planName(String id, Locale reader) {
        try {
            return plans.get(PlanId.parse(id)).name().in(reader);
        } catch (NotFoundException gone) {
            return "";
        }
    }

    Venue venueOf(Prospect prospect) {
        return venues.get(prospect.venue());
    }

    /** Empty for nobody. */
    String name(@Nullable MemberId member) {
        return member == null ? "" : members.get(member).fullName();
    }

    boolean isMe(@Nullable MemberId member) {
        return member != null && signedIn.caller().is(member);
    }

    LocalDate today() {
        return today.date();
    }

    List<Weekly> times(VenueId venue) {
        return times.list(venue);
    }

    void setTimes(VenueId venue, List<Weekly> weekly) {
        times.set(signedIn.caller(), venue, weekly);
    }

    List<Onboarding.Step> steps(OperatorId operator) {
        return onboarding.list(signedIn.caller(), operator);
    }

    void setSteps(OperatorId operator, List<String> titles) {
        onboarding.set(signedIn.caller(), operator, titles);
    }

    List<Onboarding.Progress> progress(OperatorId operator, MemberId member) {
        return onboarding.progress(signedIn.caller(), operator, member);
    }

    void tick(OperatorId operator, OnboardingStepId step, MemberId member, boolean done) {
        onboarding.tick(signedIn.caller(), operator, step, member, done);
    }
}
