package org.etabli.notice;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.reservation.ReservationStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes the calendar entry of a reservation or a visit as an iTIP message (RFC 5546): one UID for its whole life, a SEQUENCE that
 * grows with its changes, times on the venue's clock with the rules of its zone.
 */
@Component
class InvitationWriter {

    static final Duration ALARM = Duration.ofMinutes(30);

    private static final String PRODUCT = "-//Etabli//Etabli//FR";
    private final MailSettings mail;
    private final URI home;

    InvitationWriter(MailSettings mail, @Value("${etabli.public-url}") String publicUrl) {
        this.mail = mail;
        this.home = URI.create(publicUrl);
    }

    /** @param about what to say below the entry */
    Invitation write(Scene scene, String summary, String about) {
        Told told = scene.told();
        Entry entry = new Entry(
                scene.reservation().value(),
                told.sequence(),
                told.slot(),
                status(told.status()),
                scene.sheet().row().writtenAt());
        return write(entry, scene.sheet().reader(), scene.venue(), summary, about);
    }

    /**
     * What stands in a calendar.
     *
     * @param id the same for its whole life
     */
    record Entry(UUID id, int sequence, TimeSlot slot, Status status, Instant writtenAt) {

        boolean isCancelled() {
            return status == ImmutableStatus.VEVENT_CANCELLED;
        }
    }

    /** @param about what to say below the entry */
    Invitation write(Entry entry, Reader to, Venue venue, String summary, String about) {
        Calendar calendar = new Calendar();
        boolean cancels = entry.isCancelled();
        Method method = cancels ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        calendar.add(CalendarZone.of(venue.zone(), entry.slot()));
        VEvent event = event(entry, venue, summary);
        event.add(entry.status());
        event.add(organizer(venue));
        event.add(attendee(to, cancels));
        if (!cancels) {
            event.add(new Description(about));
            event.add(alarm(summary));
        }
        calendar.add(event);
        return new Invitation(Invitation.Method.valueOf(method.getValue()), stream(calendar));
    }

    private VEvent event(Entry entry, Venue venue, String summary) {
        TimeSlot slot = entry.slot();
        LocalSlot local = LocalSlot.of(slot, venue.zone());
        VEvent event = isAmbiguous(local.start()) || isAmbiguous(local.end())
                ? new VEvent(slot.start(), slot.end(), summary)
                : new VEvent(local.start(), local.end(), summary);
        event.replace(new DtStamp(entry.writtenAt()));
        event.add(new Uid(entry.id().toString()));
        event.add(new Sequence(entry.sequence()));
        event.add(new Location(place(venue)));
        event.add(ImmutableTransp.OPAQUE);
        event.add(new Url(home));
        return event;
    }

    /** In the hour that comes twice a wall clock alone does not tell which: RFC 5545, 3.3.5, takes it for the first. */
    private static boolean isAmbiguous(ZonedDateTime moment) {
        return moment.getZone()
                        .getRules()
                        .getValidOffsets(moment.toLocalDateTime())
                        .size()
                > 1;
    }

    private Organizer organizer(Venue venue) {
        String address = venue.email() == null ? mail.from() : venue.email();
        Organizer organizer = new Organizer(mailto(address));
        organizer.add(new Cn(venue.name()));
        return organizer;
    }

    private static Attendee attendee(Reader reader, boolean cancels) {
        Attendee attendee = new Attendee(mailto(Objects.requireNonNull(reader.email())));
        attendee.add(new Cn(reader.name()));
        attendee.add(CuType.INDIVIDUAL);
        attendee.add(cancels ? PartStat.DECLINED : PartStat.ACCEPTED);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    private static VAlarm alarm(String summary) {
        VAlarm alarm = new VAlarm(ALARM.negated());
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary));
        return alarm;
    }

    private static Status status(ReservationStatus status) {
        return switch (status) {
            case REQUESTED -> ImmutableStatus.VEVENT_TENTATIVE;
            case CANCELLED, DECLINED, NO_SHOW, EXPIRED -> ImmutableStatus.VEVENT_CANCELLED;
            case HELD, CONFIRMED, CHECKED_IN, COMPLETED -> ImmutableStatus.VEVENT_CONFIRMED;
        };
    }

    /** Name and address on one line, as calendar programs hand it to a map. */
    static String place(Venue venue) {
        return Stream.of(
                        venue.name(),
                        venue.address().street(),
                        venue.address().postcode() + " " + venue.address().city())
                .collect(Collectors.joining(", "));
    }

    private static URI mailto(String address) {
        return URI.create("mailto:" + address);
    }

    private static String stream(Calendar calendar) {
        try {
            StringWriter text = new StringWriter();
            new CalendarOutputter(true).output(calendar, text);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
