package org.etabli.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.fault.Fault;
import org.etabli.fault.FaultProposal;
import org.etabli.fault.FaultProposal.State;
import org.etabli.fault.FaultProposal.Target;
import org.etabli.fault.FaultProposals;
import org.etabli.fault.FaultProposals.Waiting;
import org.etabli.fault.Faults;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.FaultProposalId;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Sender;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Writes of what is broken: to the venue's people that it was reported, to who reserved it what she may have instead. */
@Component
class FaultLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Faults faults;
    private final FaultProposals proposals;
    private final Venues venues;
    private final Resources resources;

    FaultLetterWriter(
            Stationery stationery, Faults faults, FaultProposals proposals, Venues venues, Resources resources) {
        this.stationery = stationery;
        this.faults = faults;
        this.proposals = proposals;
        this.venues = venues;
        this.resources = resources;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.FAULT;
    }

    @Override
    public String subject(Sheet sheet) {
        ToldOfFault told = sheet.told(ToldOfFault.class);
        TimeSlot slot = told.slot();
        String part = told.maintenance() ? "subject.planned" : "subject";
        String thing = name(sheet, told.resource());
        return slot == null
                ? sheet.own(part, thing)
                : sheet.own(
                        part,
                        thing,
                        LocalSlot.of(slot, venues.get(told.venue()).zone()).day());
    }

    /** Empty when it is answered, or settled otherwise, before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery.sheet(row).flatMap(sheet -> switch (row.kind()) {
            case FAULT_REPORTED -> faults.find(new FaultId(row.subject())).map(fault -> report(sheet, fault));
            case FAULT_PROPOSAL -> letter(sheet, State.OPEN);
            default -> letter(sheet, State.KEPT);
        });
    }

    private Letter report(Sheet sheet, Fault fault) {
        Venue venue = venues.get(fault.venue());
        return sheet.letter(
                Sender.of(venue),
                subject(sheet),
                sheet.own(
                        "lead",
                        fault.reporterName() == null ? "" : fault.reporterName(),
                        name(sheet, fault.resource())),
                List.of(
                        sheet.fact("notice.fault.what", fault.description()),
                        sheet.fact("notice.fact.where", venue.name())),
                fault.hasPhoto() ? List.of(sheet.say("notice.fault.photo")) : List.of(),
                sheet.link("notice.fault.see", "/faults/" + fault.id()),
                sheet.say("notice.fault.footer.staff", venue.name()));
    }

    private Optional<Letter> letter(Sheet sheet, State told) {
        return proposals
                .find(new FaultProposalId(sheet.row().subject()))
                .filter(waiting -> waiting.proposal().state() == told)
                .map(waiting -> letter(sheet, waiting));
    }

    private Letter letter(Sheet sheet, Waiting waiting) {
        Venue venue = venues.get(waiting.reservation().venue());
        LocalSlot slot = LocalSlot.of(waiting.reservation().slot(), venue.zone());
        boolean kept = sheet.kind() == NoticeKind.FAULT_KEPT;
        return sheet.letter(
                Sender.of(venue),
                subject(sheet),
                sheet.own(
                        waiting.fault().isPlanned() ? "lead.planned" : "lead",
                        name(sheet, waiting.reservation().resource()),
                        slot.day(),
                        slot,
                        venue.name()),
                kept ? List.of() : facts(sheet, waiting),
                kept ? List.of() : remarks(sheet, waiting.proposal()),
                sheet.link(sheet.kind().key("link"), "/reservations"),
                sheet.say("notice.footer", venue.name()));
    }

    private List<Fact> facts(Sheet sheet, Waiting waiting) {
        List<Fact> facts = new ArrayList<>();
        Target target = waiting.proposal().target();
        if (target != null) {
            Optional<Resource> other = resources.find(target.resource());
            Venue there = venues.get(
                    other.map(Resource::venue).orElse(waiting.reservation().venue()));
            LocalSlot slot = LocalSlot.of(target.slot(), there.zone());
            facts.add(sheet.fact(
                    "notice.fault.proposal",
                    sheet.say("notice.fault.instead", name(sheet, target.resource()), there.name(), slot.day(), slot)));
        }
        Instant back = waiting.fault().expectedAt();
        if (back != null) {
            Venue venue = venues.get(waiting.fault().venue());
            facts.add(sheet.fact(
                    "notice.fault.back", sheet.day(back.atZone(venue.zone()).toLocalDate())));
        }
        return facts;
    }

    private static List<String> remarks(Sheet sheet, FaultProposal proposal) {
        return List.of(
                sheet.say(proposal.target() == null ? "notice.fault.nothing" : "notice.fault.price"),
                sheet.say("notice.fault.unanswered"));
    }

    private String name(Sheet sheet, ResourceId resource) {
        return sheet.called(resources.recall(resource).map(Resource::name));
    }
}
