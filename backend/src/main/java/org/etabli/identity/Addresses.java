package org.etabli.identity;

import java.util.List;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.member.ChangeContact;
import org.etabli.member.Contacts;
import org.etabli.member.Registrations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Changes the address with which someone signs in. Whoever has the address has the account, so a desk may change it only
 * where it may give all that the account opens: no role beyond what the caller gives, no operator beyond the caller's own.
 */
@Service
public class Addresses {

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Registrations registrations;
    private final RoleRows roles;
    private final PasswordLinks links;
    private final Transactions transactions;

    Addresses(
            JdbcClient jdbc,
            Contacts contacts,
            Registrations registrations,
            RoleRows roles,
            PasswordLinks links,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.registrations = registrations;
        this.roles = roles;
        this.links = links;
        this.transactions = transactions;
    }

    /**
     * Links sent to the old address no longer work from now on.
     *
     * @throws NotFoundException when none of the caller's operators knows the member
     * @throws InvalidInputException for an address that is none or someone else's, and where it is the network's to change
     */
    public void change(Caller caller, MemberId member, String email) {
        caller.mustHave(Scope.MANAGE);
        transactions.inOne(() -> {
            contacts.get(caller, member);
            if (!mayChange(caller, member)) {
                throw new InvalidInputException("email", "address-of-the-network");
            }
            registrations.readdress(member, email);
            links.endAll(member);
        });
    }

    /**
     * Changes how the member is written down, and her address where it is another one; all of it or nothing.
     *
     * @throws NotFoundException as {@link #change} and {@link Contacts#change}, so are the others
     */
    public void change(Caller caller, MemberId member, ChangeContact to, @Nullable String email, int revision) {
        transactions.inOne(() -> {
            @Nullable String before = contacts.get(caller, member).details().email();
            contacts.change(caller, member, to, revision);
            boolean same =
                    before == null ? email == null || email.isBlank() : before.equals(Input.email("email", email));
            if (!same) {
                change(caller, member, Input.email("email", email));
            }
        });
    }

    /** Whether the member's address is the caller's to change. */
    public boolean mayChange(Caller caller, MemberId member) {
        boolean rolesAreHers = roles.listOf(caller, member).stream().allMatch(HeldRole::mayTake);
        return rolesAreHers
                && operatorsOf(member).stream()
                        .allMatch(operator -> caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator));
    }

    private List<OperatorId> operatorsOf(MemberId member) {
        return jdbc.sql("SELECT operator_id FROM affiliation WHERE member_id = ?")
                .param(member.value())
                .query((row, n) -> new OperatorId(row.getObject(1, UUID.class)))
                .list();
    }
}
