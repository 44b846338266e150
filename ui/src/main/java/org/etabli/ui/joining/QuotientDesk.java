package org.etabli.ui.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.etabli.joining.QuotientBands;
import org.etabli.joining.QuotientDeclaration;
import org.etabli.joining.Quotients;
import org.etabli.joining.Reviews.Paper;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.QuotientId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.membership.MembershipChanges;
import org.etabli.membership.TariffGroups;
import org.etabli.network.Venues;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Service;

/** Household quotients, declared by members and answered by staff, in the name of who sits before the screen. */
@Service
public class QuotientDesk {

    private final SignedIn signedIn;
    private final Quotients quotients;
    private final QuotientBands bands;
    private final TariffGroups groups;
    private final MembershipChanges changes;
    private final Members members;
    private final Venues venues;

    QuotientDesk(
            SignedIn signedIn,
            Quotients quotients,
            QuotientBands bands,
            TariffGroups groups,
            MembershipChanges changes,
            Members members,
            Venues venues) {
        this.signedIn = signedIn;
        this.quotients = quotients;
        this.bands = bands;
        this.groups = groups;
        this.changes = changes;
        this.members = members;
        this.venues = venues;
    }

    /** One card for each operator that knows who is signed in and has prices by quotient. */
    public List<Component> cards(Command changed) {
        List<QuotientDeclaration> declared = quotients.listOf(signedIn.caller(), signedIn.id());
        Set<OperatorId> asking = groups.listOf(signedIn.caller(), signedIn.id()).stream()
                .map(TariffGroups.Held::operator)
                .filter(operator -> !bands.list(operator).isEmpty())
                .collect(Collectors.toSet());
        return asking.stream()
                .map(operator -> (Component) new QuotientCard(
                        this,
                        operator,
                        asking.size() > 1 ? venues.getOperator(operator).name() : "",
                        declared.stream()
                                .filter(each -> each.operator().equals(operator))
                                .toList(),
                        changed))
                .toList();
    }

    LocalDate today(OperatorId operator) {
        return changes.today(operator);
    }

    void declare(OperatorId operator, int quotient, byte[] paper) {
        quotients.declare(signedIn.caller(), operator, quotient, paper);
    }

    List<QuotientDeclaration> waiting(OperatorId operator) {
        return quotients.listWaiting(signedIn.caller(), operator);
    }

    Map<MemberId, MemberDetails> names(List<QuotientDeclaration> declarations) {
        return members.byId(
                declarations.stream().map(QuotientDeclaration::member).toList());
    }

    Paper paper(QuotientId id) {
        return quotients.paper(signedIn.caller(), id);
    }

    void confirm(QuotientId id, LocalDate validUntil) {
        quotients.confirm(signedIn.caller(), id, validUntil);
    }

    void refuse(QuotientId id, String reason) {
        quotients.refuse(signedIn.caller(), id, reason);
    }
}
