package org.etabli.reservation;

import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.member.NewVisitor;
import org.etabli.member.Registrations;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.stereotype.Service;

/** People whom a front desk meets for the first time. */
@Service
public class Visitors {

    private final Transactions transactions;
    private final Venues venues;
    private final Members members;
    private final Registrations registrations;
    private final Admission admission;

    Visitors(
            Transactions transactions,
            Venues venues,
            Members members,
            Registrations registrations,
            Admission admission) {
        this.transactions = transactions;
        this.venues = venues;
        this.members = members;
        this.registrations = registrations;
        this.admission = admission;
    }

    /**
     * Makes her known to the venue's operator. Whoever comes from elsewhere in the network keeps her account: by her
     * address, if she bears the same name.
     *
     * @throws NotFoundException for a venue whose desk the caller does not work at
     * @throws org.etabli.kernel.InvalidInputException when the address belongs to somebody of another name
     */
    public MemberId welcome(Caller caller, VenueId id, NewVisitor visitor) {
        caller.mustHave(Scope.BOOK);
        Venue venue = venues.find(id)
                .filter(one -> caller.holds(Role.FRONT_DESK, one.operator(), id))
                .orElseThrow(() -> new NotFoundException("venue", id));
        return transactions.inOne(() -> {
            MemberId member = herself(visitor).map(MemberDetails::id).orElseGet(() -> registrations.register(visitor));
            String currency = venues.getOperator(venue.operator()).currency().getCode();
            admission.introduce(member, venue.operator(), currency);
            return member;
        });
    }

    private Optional<MemberDetails> herself(NewVisitor visitor) {
        return Optional.ofNullable(visitor.email())
                .flatMap(members::findByEmail)
                .filter(known -> known.fullName().equalsIgnoreCase(visitor.firstName() + " " + visitor.lastName()));
    }
}
