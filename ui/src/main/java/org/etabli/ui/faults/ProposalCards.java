package org.etabli.ui.faults;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.fault.FaultProposal.Target;
import org.etabli.fault.FaultProposals;
import org.etabli.fault.FaultProposals.Waiting;
import org.etabli.fault.ProposalOutcome;
import org.etabli.kernel.FaultProposalId;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;

/** What a member is proposed in the place of what has failed: one card each, answered by one click. */
@SpringComponent
public class ProposalCards {

    private final SignedIn signedIn;
    private final FaultProposals proposals;
    private final Resources resources;
    private final Venues venues;

    ProposalCards(SignedIn signedIn, FaultProposals proposals, Resources resources, Venues venues) {
        this.signedIn = signedIn;
        this.proposals = proposals;
        this.resources = resources;
        this.venues = venues;
    }

    /** None for most people at most times. */
    public List<Component> of(Command changed) {
        return proposals.listOpen(signedIn.caller()).stream()
                .map(waiting -> card(waiting, changed))
                .toList();
    }

    private Component card(Waiting waiting, Command changed) {
        FaultProposalId id = waiting.proposal().id();
        Paragraph lead = new Paragraph(
                words(waiting.reservation().resource(), waiting.reservation().slot()));
        Target target = waiting.proposal().target();
        Paragraph instead = new Paragraph(
                target == null
                        ? Words.say("faults.mine.nothing")
                        : Words.say("faults.mine.instead", words(target.resource(), target.slot())));
        instead.addClassName("etb-strong");
        Div doings = new Div();
        doings.addClassNames("etb-row", "etb-wrap");
        Button giveBack = new Button(
                Words.say("faults.mine.give-back"),
                click -> answered(proposals.decline(signedIn.caller(), id), changed));
        giveBack.setDisableOnClick(true);
        if (target == null) {
            giveBack.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            Button accept = new Button(
                    Words.say("faults.mine.accept"),
                    click -> answered(proposals.accept(signedIn.caller(), id), changed));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            accept.setDisableOnClick(true);
            doings.add(accept);
        }
        doings.add(giveBack);
        Section card = new Section(
                new H2(Words.say(waiting.fault().isPlanned() ? "faults.mine.planned" : "faults.mine")),
                lead,
                instead,
                doings);
        card.addClassNames("etb-card", "etb-breakdown", "etb-breakdown-mine");
        return card;
    }

    private void answered(ProposalOutcome outcome, Command changed) {
        switch (outcome) {
            case ProposalOutcome.Moved moved -> Notices.done(Words.say("faults.mine.moved"));
            case ProposalOutcome.GivenBack given -> Notices.done(Words.say("faults.mine.given-back"));
            case ProposalOutcome.Replaced(var next, var why) -> Notices.refused(why);
            case ProposalOutcome.Over over -> Notices.done(Words.say("faults.mine.over"));
        }
        changed.execute();
    }

    /** « Laser CO₂ 60 W, FabLab de Ligugé, mardi 24 novembre, 14 h – 16 h ». */
    private String words(ResourceId id, TimeSlot slot) {
        Resource resource = resources.recall(id).orElseThrow();
        Venue there = venues.get(resource.venue());
        LocalSlot local = LocalSlot.of(slot, there.zone());
        return Words.say("notice.fault.instead", resource.name(), there.name(), local.day(), local);
    }
}
