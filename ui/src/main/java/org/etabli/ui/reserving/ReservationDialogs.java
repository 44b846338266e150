package org.etabli.ui.reserving;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.reservation.CancellationOutcome;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.Resource;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the reservation dialog from any screen, tells what came of it, and lets it be undone for a moment. */
@Component
public class ReservationDialogs {

    /** The server's words on a slot that is still being chosen. */
    public record Preview(String text, String detail) {}

    private final Answers answers;
    private final Words words;
    private final Learning learning;
    private final Members members;
    private final SignedIn signedIn;

    ReservationDialogs(Answers answers, Words words, Learning learning, Members members, SignedIn signedIn) {
        this.answers = answers;
        this.words = words;
        this.learning = learning;
        this.members = members;
        this.signedIn = signedIn;
    }

    /** Asks for this; {@code closed} runs when the dialog is gone, whatever came of it. */
    public void open(RequestReservation request, SerializableRunnable closed) {
        openAmong(List.of(), request, closed);
    }

    /** Asks for this, and lets the person take another one of the choices, all of the same venue. */
    public void openAmong(List<Resource> choices, RequestReservation request, SerializableRunnable closed) {
        Venue venue = words.venueOf(words.resource(request));
        open(new Subject(request, venue, choices, null), this::tell, closed);
    }

    /** As {@link #open(RequestReservation, SerializableRunnable)}; tells {@code onReserved} and nobody else of a success. */
    public void open(RequestReservation request, SerializableConsumer<ReservationDetails> onReserved) {
        Venue venue = words.venueOf(words.resource(request));
        open(new Subject(request, venue, List.of(), null), onReserved, () -> {});
    }

    /**
     * The desk asks for a member of its operator, whom it finds in the dialog.
     *
     * @param choices other things of the venue that may be taken instead; none when the resource is settled
     */
    public void openForMember(
            List<Resource> choices,
            Resource resource,
            @Nullable UnitId unit,
            TimeSlot slot,
            SerializableRunnable closed) {
        Venue venue = words.venueOf(resource);
        RequestReservation request = RequestReservation.of(resource.id(), unit, slot, signedIn.id());
        open(
                new Subject(request, venue, choices, who -> {
                    who.setItemLabelGenerator(MemberDetails::fullName);
                    who.setItems(query -> members
                            .search(
                                    signedIn.caller(),
                                    venue.operator(),
                                    venue.id(),
                                    query.getFilter().orElse(""),
                                    query.getOffset(),
                                    query.getLimit())
                            .stream());
                }),
                this::tell,
                closed);
    }

    /** As {@link #openForMember}, for a member who is settled. */
    public void openFor(
            MemberDetails member,
            List<Resource> choices,
            Resource resource,
            TimeSlot slot,
            SerializableRunnable closed) {
        RequestReservation request = RequestReservation.of(resource.id(), null, slot, member.id());
        open(
                new Subject(request, words.venueOf(resource), choices, who -> {
                    who.setItemLabelGenerator(MemberDetails::fullName);
                    who.setItems(List.of(member));
                    who.setValue(member);
                    who.setReadOnly(true);
                }),
                this::tell,
                closed);
    }

    /** What a slot would cost, or why it can't be had. */
    public Preview preview(RequestReservation request) {
        Locale reader = UI.getCurrent().getLocale();
        QuotedReservation quote = answers.quote(request);
        if (quote.isPossible()) {
            return new Preview(words.cost(reader, quote), words.say(reader, "reserving.preview.enter"));
        }
        var title = quote.refusals().getFirst().title();
        return new Preview(
                words.say(reader, title.key(), title.arguments().toArray()),
                words.say(reader, "reserving.preview.ways"));
    }

    private void open(
            Subject subject, SerializableConsumer<ReservationDetails> onReserved, SerializableRunnable closed) {
        ReservationDialog dialog = new ReservationDialog(answers, words, learning, subject, onReserved);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
        dialog.open();
    }

    private void tell(ReservationDetails reservation) {
        Locale reader = UI.getCurrent().getLocale();
        Resource resource = words.resource(reservation.resource());
        Venue venue = words.venueOf(resource);
        String key = reservation.status() == ReservationStatus.REQUESTED ? "reserving.requested" : "reserving.done";
        String said = words.say(
                reader,
                key,
                words.place(resource, reservation.unit()),
                reservation.slot().start().atZone(venue.zone()).toLocalDate(),
                LocalSlot.of(reservation.slot(), venue.zone()));
        if (answers.isFreeToTakeBack(reservation)) {
            Notices.done(said, () -> takeBack(reservation, reader));
        } else {
            Notices.done(said);
        }
    }

    private void takeBack(ReservationDetails reservation, Locale reader) {
        switch (answers.takeBack(reservation)) {
            case CancellationOutcome.Cancelled ignored -> Notices.done(words.say(reader, "reserving.taken-back"));
            case CancellationOutcome.TooLate(var refusal) -> Notices.refused(refusal);
        }
    }
}
