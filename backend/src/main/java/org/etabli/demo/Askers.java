package org.etabli.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.demo.NetworkScript.VenueScript;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.prospect.Enquiries;
import org.etabli.prospect.NewEnquiry;
import org.etabli.prospect.Onboarding;
import org.etabli.prospect.Prospects;
import org.etabli.prospect.Stage;
import org.etabli.prospect.VisitTimes;
import org.etabli.prospect.VisitTimes.Weekly;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hours at which the venues show themselves, what new members are shown, and people who have asked about the first operator's venues. */
@Component
class Askers {

    private final Enquiries enquiries;
    private final Prospects prospects;
    private final VisitTimes times;
    private final Onboarding onboarding;
    private final Venues venues;

    Askers(Enquiries enquiries, Prospects prospects, VisitTimes times, Onboarding onboarding, Venues venues) {
        this.enquiries = enquiries;
        this.prospects = prospects;
        this.times = times;
        this.onboarding = onboarding;
        this.venues = venues;
    }

    void write(Scene scene) {
        scene.network().operators().forEach(operator -> {
            Caller staff = staff(operator);
            onboarding.set(
                    staff,
                    operator.id(),
                    List.of("Badge remis", "Tour du lieu", "Wi-Fi et imprimante", "Présentation à l’équipe"));
            operator.venues().forEach(venue -> show(staff, venue));
        });
        OperatorScript first = scene.network().operators().getFirst();
        ask(first, staff(first));
    }

    private void show(Caller staff, VenueScript venue) {
        times.set(
                staff,
                DemoIds.venue(venue.slug()),
                List.of(
                        new Weekly(DayOfWeek.TUESDAY, LocalTime.of(11, 0)),
                        new Weekly(DayOfWeek.TUESDAY, LocalTime.of(17, 0)),
                        new Weekly(DayOfWeek.THURSDAY, LocalTime.of(11, 0)),
                        new Weekly(DayOfWeek.THURSDAY, LocalTime.of(17, 0))));
    }

    private void ask(OperatorScript operator, Caller staff) {
        VenueId venue = DemoIds.venue(operator.venues().getFirst().slug());
        List<Instant> free = times.free(venues.get(venue));
        LocalDate tomorrow = free.getFirst().atZone(venues.get(venue).zone()).toLocalDate();
        asks(venue, "Nora", "Delage", "Bonjour, avez-vous un bureau fermé pour deux à partir de janvier ?", null);
        asks(venue, "Samuel", "Okafor", null, free.getFirst());
        ProspectId claire = asks(
                venue, "Claire", "Pasquet", "Je suis traductrice, je cherche deux jours par semaine.", free.get(1));
        prospects.note(
                staff, claire, "Passée voir l’open space, a aimé la table haute. Vient en train de Châtellerault.");
        prospects.plan(staff, claire, "Rappeler après sa visite", tomorrow);
        prospects.keep(staff, claire, true);
        ProspectId hugo = asks(venue, "Hugo", "Marsac", "Y a-t-il des casiers ?", null);
        prospects.offer(staff, hugo, DemoIds.plan(operator.key(), "Abonnement Atelier"));
        ProspectId emma = asks(venue, "Emma", "Vidal", "Peut-on venir avec un chien ?", null);
        prospects.move(staff, emma, Stage.LOST, "Vient avec son chien tous les jours");
    }

    private ProspectId asks(
            VenueId venue, String firstName, String lastName, @Nullable String message, @Nullable Instant visit) {
        ProspectId id = ProspectId.next();
        String email = firstName.toLowerCase(Locale.ROOT) + "." + lastName.toLowerCase(Locale.ROOT) + "@etabli.example";
        enquiries.ask(
                new NewEnquiry(id, venue, firstName, lastName, email, null, message, visit, Locale.FRENCH), "demo");
        return id;
    }

    private static Caller staff(OperatorScript operator) {
        return Caller.of(
                DemoIds.member("manager@etabli.example"), Set.of(new RoleAt(Role.MANAGER, operator.id(), null)));
    }
}
