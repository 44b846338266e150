package org.etabli.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.identity.LoginEvents.Invited;
import org.etabli.identity.LoginEvents.PasswordForgotten;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.web.RateLimit;
import org.etabli.web.TooManyRequestsException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Lets people in who cannot sign in: a desk invites those it knows, and whoever forgot her password asks for a link. */
@Service
public class Welcome {

    private final Members members;
    private final Logins logins;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final RateLimit perBrowser;
    private final RateLimit perAddress;

    Welcome(Members members, Logins logins, Transactions transactions, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.logins = logins;
        this.transactions = transactions;
        this.events = events;
        this.perBrowser = new RateLimit(20, Duration.ofHours(1), clock);
        this.perAddress = new RateLimit(3, Duration.ofHours(1), clock);
    }

    /**
     * Sends an invitation to a member who has an address and no password yet.
     *
     * @return whether one is sent: who has a password needs none, and who has no address gets none
     * @throws NotFoundException when the caller does not work at the desk of the venue, or its operator does not know the
     *     member
     */
    public boolean invite(Caller caller, MemberId member, Venue from) {
        caller.mustHave(Scope.MANAGE);
        if (!caller.holds(Role.FRONT_DESK, from.operator(), from.id()) || !members.isKnownTo(from.operator(), member)) {
            throw new NotFoundException("member", member);
        }
        return transactions.inOne(() -> {
            if (!isNeededBy(member) || members.get(member).email() == null) {
                return false;
            }
            events.publishEvent(new Invited(member, from.id()));
            return true;
        });
    }

    /** Whether the member can't sign in yet. */
    public boolean isNeededBy(MemberId member) {
        return !logins.has(member);
    }

    /**
     * Sends a link to the address where a member has it. Nothing tells whether one has: the answer is the same.
     *
     * @param browser where the question comes from, to keep it from asking for everyone
     * @throws InvalidInputException for what is no address
     * @throws TooManyRequestsException when the browser asked too often, whatever the addresses
     */
    public void sendLink(String email, String browser) {
        String address = Input.email("email", email);
        perBrowser.pass(browser);
        if (isAskedTooOften(address)) {
            return;
        }
        Optional<MemberId> member = members.findByEmail(address).map(MemberDetails::id);
        member.ifPresent(id -> transactions.inOne(() -> events.publishEvent(new PasswordForgotten(id))));
    }

    private boolean isAskedTooOften(String address) {
        try {
            perAddress.pass(address);
            return false;
        } catch (TooManyRequestsException often) {
            return true;
        }
    }
}
