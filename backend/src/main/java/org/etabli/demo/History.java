package org.etabli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.demo.NetworkScript.OfferScript;
import org.etabli.demo.NetworkScript.VenueScript;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.ResourceKind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;

/** A year behind us and three weeks ahead, day by day. */
final class History {

    private static final int WEEKS_AHEAD = 3;

    private final Scene scene;
    private final People people;
    private final Subscriptions subscriptions;
    private final Qualifications qualifications;
    private final Affiliations affiliations;
    private final Breakdowns breakdowns;
    private final Books books;
    private final ReservationRows reservations = new ReservationRows();
    private final FavouriteRows favourites;
    private final List<ReservationDetails> settled = new ArrayList<>();
    private final Map<ResourceId, Offered> offers;

    History(Scene scene, People people, Offering offering) {
        this.scene = scene;
        this.people = people;
        this.subscriptions = new Subscriptions(scene, people, offering.plans());
        this.qualifications = new Qualifications(scene, people);
        this.affiliations = new Affiliations(scene, people);
        this.breakdowns = new Breakdowns(scene);
        this.favourites = new FavouriteRows(scene);
        this.books = new Books(offering.plans(), subscriptions);
        this.offers = offering.list(scene.network()).stream()
                .collect(Collectors.toMap(offer -> offer.resource().id(), Function.identity()));
        QuotaBook quotas = new QuotaBook(scene, offering.resources(), offering.revision());
        Stage stage =
                new Stage(scene, new Crowd(scene.today(), people, qualifications, subscriptions, quotas), breakdowns);
        new Leads(scene, stage, people, this::offer).play();
        liveThrough(stage);
        settle(new Fates(
                scene, stage, breakdowns, people.playing("desk@etabli.example").id()));
    }

    /** What members agreed lately about their contracts; the months before were billed without it. */
    void thinkAgain(JdbcTemplate jdbc) {
        subscriptions.thinkAgain(jdbc);
    }

    /** @param passwordHash of the accounts to sign in with */
    int writeTo(JdbcTemplate jdbc, String passwordHash) {
        new MemberRows(scene, people, affiliations, passwordHash).writeTo(jdbc);
        subscriptions.writeTo(jdbc);
        qualifications.writeTo(jdbc);
        breakdowns.writeTo(jdbc);
        affiliations.forEach((person, operator, since) -> books.receivable(person, operator.id(), since));
        books.writeTo(jdbc);
        reservations.writeTo(jdbc);
        favourites.writeTo(jdbc);
        new RefusalRows(scene, people, List.copyOf(offers.values())).writeTo(jdbc);
        return reservations.size();
    }

    private Offered offer(String venueSlug, String name) {
        return Objects.requireNonNull(offers.get(DemoIds.resource(venueSlug, name)), name);
    }

    private void liveThrough(Stage stage) {
        Rhythm rhythm = new Rhythm(scene.today());
        Desks desks = new Desks(stage, rhythm);
        Sessions sessions = new Sessions(stage, rhythm);
        Loans loans = new Loans(stage, rhythm);
        LocalDate end = scene.today().plusWeeks(WEEKS_AHEAD).plusDays(1);
        scene.opening()
                .datesUntil(end)
                .forEach(day -> scene.network().venues().forEach(venue -> {
                    for (OfferScript script : venue.offers()) {
                        Offered offer = offer(venue.slug(), script.name());
                        if (offer.kind() == ResourceKind.EQUIPMENT) {
                            loans.fill(offer, day, desksOf(venue));
                            continue;
                        }
                        TimeSlot open = offer.openOn(day);
                        if (open != null && offer.isPool()) {
                            desks.fill(offer, day, open);
                        } else if (open != null) {
                            sessions.fill(offer, day, open);
                        }
                    }
                }));
    }

    private Offered desksOf(VenueScript venue) {
        return venue.offers().stream()
                .filter(script -> script.kind().equals("DESK"))
                .findFirst()
                .map(script -> offer(venue.slug(), script.name()))
                .orElseThrow();
    }

    private void settle(Fates fates) {
        fates.decide().forEach(visit -> {
            affiliations.meet(visit.draft().who(), visit.resource().operator(), visit.askedAt());
            Payment payment = books.pay(visit);
            reservations.add(visit, payment);
            favourites.note(visit);
            if (visit.leftAt() != null || visit.endedAt() != null) {
                settled.add(details(visit, payment));
            }
        });
    }

    /** Every visit that is over, with what it cost. */
    List<ReservationDetails> settled() {
        return settled;
    }

    People people() {
        return people;
    }

    Affiliations affiliations() {
        return affiliations;
    }

    private static ReservationDetails details(Visit visit, Payment payment) {
        CurrencyUnit euro = CurrencyUnit.EUR;
        return new ReservationDetails(
                new ReservationId(visit.id()),
                visit.resource().venue(),
                visit.resource().id(),
                visit.draft().unit(),
                visit.draft().who().id(),
                visit.slot(),
                visit.status(),
                visit.draft().title(),
                visit.draft().guests(),
                Money.ofMinor(euro, payment.priceMinor()),
                null,
                Money.ofMinor(euro, payment.feeMinor()),
                visit.arrivedAt(),
                null,
                0);
    }
}
