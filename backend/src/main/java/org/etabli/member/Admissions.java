package org.etabli.member;

import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.springframework.stereotype.Service;

/** A desk takes someone in. One person, one account in the whole network: her address tells whether she has one. */
@Service
public class Admissions {

    private final KnownMembers known;
    private final Members members;
    private final Registrations registrations;
    private final Transactions transactions;

    Admissions(KnownMembers known, Members members, Registrations registrations, Transactions transactions) {
        this.known = known;
        this.members = members;
        this.registrations = registrations;
        this.transactions = transactions;
    }

    /**
     * Makes her known to the operator.
     *
     * @throws InvalidInputException when the operator has a member with this address
     * @throws org.etabli.kernel.NotFoundException when the operator does not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException when she does not work at its desk
     */
    public Admission admit(Caller caller, OperatorId operator, NewMember person) {
        return transactions.inOne(() -> {
            known.mustWorkTheDesk(caller, operator);
            Optional<MemberId> elsewhere = members.findByEmail(person.email()).map(MemberDetails::id);
            elsewhere.filter(id -> members.isKnownTo(operator, id)).ifPresent(id -> {
                throw new InvalidInputException("email", "known-here");
            });
            MemberId member = elsewhere.orElseGet(() -> registrations.register(person));
            members.affiliate(member, operator);
            return elsewhere.isPresent() ? new Admission.Affiliated(member) : new Admission.Registered(member);
        });
    }
}
