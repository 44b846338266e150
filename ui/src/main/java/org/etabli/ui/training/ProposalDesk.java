package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.etabli.authorisation.PracticeProgress;
import org.etabli.authorisation.PractisedSession;
import org.etabli.authorisation.Proposals;
import org.etabli.authorisation.Proposals.Proposal;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.ui.component.PracticeDialog.Line;
import org.etabli.ui.shell.SignedIn;

/** Who has practised enough for an authorisation, as far as a trainer may grant it, and what she does about it. */
@SpringComponent
class ProposalDesk {

    private final SignedIn signedIn;
    private final Proposals proposals;
    private final Members members;
    private final Resources resources;

    ProposalDesk(SignedIn signedIn, Proposals proposals, Members members, Resources resources) {
        this.signedIn = signedIn;
        this.proposals = proposals;
        this.members = members;
        this.resources = resources;
    }

    List<Proposal> list() {
        return proposals.listTaughtBy(signedIn.caller());
    }

    Map<MemberId, MemberDetails> people(List<Proposal> all) {
        return members.byId(all.stream().map(Proposal::member).toList());
    }

    PracticeProgress evidence(Proposal one) {
        return proposals.evidence(signedIn.caller(), one.type().id(), one.member());
    }

    List<Line> lines(PracticeProgress counted) {
        Map<MemberId, MemberDetails> beside = members.byId(counted.sessions().stream()
                .map(PractisedSession::accompaniedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return counted.sessions().stream()
                .map(session -> new Line(
                        session.startedAt().atZone(session.zone()).toLocalDate(),
                        resources.recall(session.machine()).map(Resource::name).orElse(""),
                        session.minutes(),
                        Optional.ofNullable(session.accompaniedBy())
                                .map(beside::get)
                                .map(MemberDetails::fullName)
                                .orElse(null)))
                .toList();
    }

    Optional<Refusal> grant(Proposal one) {
        return proposals.grant(signedIn.caller(), one.type().id(), one.member());
    }

    void decline(Proposal one, String reason) {
        proposals.decline(signedIn.caller(), one.type().id(), one.member(), reason);
    }
}
