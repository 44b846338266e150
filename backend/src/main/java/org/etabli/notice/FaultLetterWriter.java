package org.etabli.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes of what is broken: to the venue's people that it was reported, to who reserved it what she may have instead. */
@Component
class FaultLetterWriter implements Correspondent {

    private final Faults faults;
    private final FaultProposals proposals;
    private final Members members;
    private final Venues venues;
    private final Resources resources;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    FaultLetterWriter(
            Faults faults,
            FaultProposals proposals,
            Members members,
            Venues venues,
            Resources resources,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.faults = faults;
        this.proposals = proposals;
        this.members = members;
        this.venues = venues;
        this.resources = resources;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.FAULT;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldOfFault told = json.readValue(row.payload(), ToldOfFault.class);
        TimeSlot slot = told.slot();
        LocalDate day = slot == null
                ? null
                : LocalSlot.of(slot, venues.get(told.venue()).zone()).day();
        String key = row.kind().key(told.maintenance() ? "subject.planned" : "subject");
        String thing = name(reader.locale(), told.resource());
        return day == null
                ? phrasebook.say(reader.locale(), key, thing)
                : phrasebook.say(reader.locale(), key, thing, day);
    }

    /** Empty when it is answered, or settled otherwise, before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        Optional<MemberDetails> reader = members.find(row.recipient()).filter(member -> member.email() != null);
        if (row.kind() == NoticeKind.FAULT_REPORTED) {
            return reader.flatMap(
                    member -> faults.find(new FaultId(row.subject())).map(fault -> report(row, member, fault)));
        }
        State told = row.kind() == NoticeKind.FAULT_PROPOSAL ? State.OPEN : State.KEPT;
        return reader.flatMap(member -> proposals
                .find(new FaultProposalId(row.subject()))
                .filter(waiting -> waiting.proposal().state() == told)
                .map(waiting -> letter(row, member, waiting)));
    }

    private Letter report(OutboxRow row, MemberDetails reader, Fault fault) {
        Locale language = reader.locale();
        Venue venue = venues.get(fault.venue());
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(
                        language,
                        row.kind().key("lead"),
                        fault.reporterName() == null ? "" : fault.reporterName(),
                        name(language, fault.resource())),
                List.of(
                        new Fact(phrasebook.say(language, "notice.fault.what"), fault.description()),
                        new Fact(phrasebook.say(language, "notice.fact.where"), venue.name())),
                fault.hasPhoto() ? List.of(phrasebook.say(language, "notice.fault.photo")) : List.of(),
                new Link(phrasebook.say(language, "notice.fault.see"), publicUrl + "/faults/" + fault.id()),
                phrasebook.say(language, "notice.fault.footer.staff", venue.name()),
                null,
                null);
    }

    private Letter letter(OutboxRow row, MemberDetails reader, Waiting waiting) {
        Locale language = reader.locale();
        Venue venue = venues.get(waiting.reservation().venue());
        String thing = name(language, waiting.reservation().resource());
        LocalSlot slot = LocalSlot.of(waiting.reservation().slot(), venue.zone());
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(
                        language,
                        row.kind().key(waiting.fault().isPlanned() ? "lead.planned" : "lead"),
                        thing,
                        slot.day(),
                        slot,
                        venue.name()),
                facts(row.kind(), language, waiting),
                remarks(row.kind(), language, waiting.proposal()),
                new Link(phrasebook.say(language, row.kind().key("link")), publicUrl + "/reservations"),
                phrasebook.say(language, "notice.footer", venue.name()),
                null,
                null);
    }

    private List<Fact> facts(NoticeKind kind, Locale language, Waiting waiting) {
        List<Fact> facts = new ArrayList<>();
        if (kind == NoticeKind.FAULT_KEPT) {
            return facts;
        }
        Target target = waiting.proposal().target();
        if (target != null) {
            Optional<Resource> other = resources.find(target.resource());
            Venue there = venues.get(
                    other.map(Resource::venue).orElse(waiting.reservation().venue()));
            LocalSlot slot = LocalSlot.of(target.slot(), there.zone());
            facts.add(new Fact(
                    phrasebook.say(language, "notice.fault.proposal"),
                    phrasebook.say(
                            language,
                            "notice.fault.instead",
                            name(language, target.resource()),
                            there.name(),
                            slot.day(),
                            slot)));
        }
        Instant back = waiting.fault().expectedAt();
        if (back != null) {
            Venue venue = venues.get(waiting.fault().venue());
            facts.add(new Fact(
                    phrasebook.say(language, "notice.fault.back"),
                    phrasebook.day(language, back.atZone(venue.zone()).toLocalDate())));
        }
        return facts;
    }

    private List<String> remarks(NoticeKind kind, Locale language, FaultProposal proposal) {
        if (kind == NoticeKind.FAULT_KEPT) {
            return List.of();
        }
        return List.of(
                phrasebook.say(language, proposal.target() == null ? "notice.fault.nothing" : "notice.fault.price"),
                phrasebook.say(language, "notice.fault.unanswered"));
    }

    private String name(Locale language, ResourceId resource) {
        return resources
                .recall(resource)
                .map(Resource::name)
                .orElseGet(() -> phrasebook.say(language, "notice.thing.gone"));
    }
}
