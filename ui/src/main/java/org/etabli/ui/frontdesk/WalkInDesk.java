package org.etabli.ui.frontdesk;

import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.member.NewVisitor;
import org.etabli.network.Venue;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.Quotes;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Visitors;
import org.etabli.reservation.WalkInOffer;
import org.etabli.reservation.WalkIns;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives desks to who comes without a reservation, in the name of whoever works the desk. */
@Component
class WalkInDesk {

    private final WalkIns walkIns;
    private final Visitors visitors;
    private final Members members;
    private final Quotes quotes;
    private final Attendance attendance;
    private final SignedIn signedIn;

    WalkInDesk(
            WalkIns walkIns,
            Visitors visitors,
            Members members,
            Quotes quotes,
            Attendance attendance,
            SignedIn signedIn) {
        this.walkIns = walkIns;
        this.visitors = visitors;
        this.members = members;
        this.quotes = quotes;
        this.attendance = attendance;
        this.signedIn = signedIn;
    }

    List<MemberDetails> search(Venue venue, String words, int offset, int limit) {
        return members.search(signedIn.caller(), venue.operator(), venue.id(), words, offset, limit);
    }

    MemberDetails get(MemberId member) {
        return members.get(member);
    }

    /** What the member would pay, or why she can't have it. */
    QuotedReservation quote(WalkInOffer offer, MemberId member) {
        return quotes.quote(signedIn.caller(), WalkIns.request(offer, member, null));
    }

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    MemberId welcome(Venue venue, NewVisitor visitor) {
        return visitors.welcome(signedIn.caller(), venue.id(), visitor);
    }

    ReservationOutcome take(Venue venue, WalkInOffer offer, MemberId member, @Nullable String title) {
        return walkIns.take(signedIn.caller(), venue.id(), offer, member, title);
    }

    ReservationOutcome takeBack(ReservationDetails taken) {
        return attendance.takeBack(signedIn.caller(), taken.id());
    }
}
