package org.etabli.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ResourceId;
import org.etabli.lending.Lending;
import org.etabli.lending.LendingTerms;
import org.etabli.lending.Loan;
import org.etabli.lending.Loans;
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

/** Reminds of what is borrowed. What is back before the mail leaves needs no reminder. */
@Component
class LoanLetterWriter implements Correspondent {

    private final Loans loans;
    private final Lending lending;
    private final Members members;
    private final Venues venues;
    private final Resources resources;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    LoanLetterWriter(
            Loans loans,
            Lending lending,
            Members members,
            Venues venues,
            Resources resources,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.loans = loans;
        this.lending = lending;
        this.members = members;
        this.venues = venues;
        this.resources = resources;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.LOAN;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldOfLoan told = json.readValue(row.payload(), ToldOfLoan.class);
        return phrasebook.say(reader.locale(), row.kind().key("subject"), name(reader.locale(), told.resource()));
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return members.find(row.recipient())
                .filter(member -> member.email() != null)
                .flatMap(member -> loans.find(new LoanId(row.subject()))
                        .filter(Loan::isOut)
                        .map(loan -> letter(row, member, loan)));
    }

    private Letter letter(OutboxRow row, MemberDetails reader, Loan loan) {
        Locale language = reader.locale();
        Venue venue = venues.get(loan.venue());
        LocalDate due = loan.dueOn(venue.zone());
        Optional<LendingTerms> terms = resources.recall(loan.resource()).map(lending::terms);
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, row.kind().key("lead"), name(language, loan.resource()), due, venue.name()),
                facts(language, terms),
                remarks(language, terms),
                new Link(phrasebook.say(language, "notice.loan.see"), publicUrl + "/lending"),
                phrasebook.say(language, "notice.footer", venue.name()),
                null,
                null);
    }

    private List<Fact> facts(Locale language, Optional<LendingTerms> terms) {
        List<Fact> facts = new ArrayList<>();
        terms.map(LendingTerms::accessories)
                .ifPresent(with -> facts.add(new Fact(phrasebook.say(language, "notice.loan.accessories"), with)));
        return facts;
    }

    private List<String> remarks(Locale language, Optional<LendingTerms> terms) {
        return terms
                .map(LendingTerms::lateFee)
                .filter(fee -> fee.isPositive())
                .map(fee -> phrasebook.say(language, "notice.loan.late-fee", fee))
                .stream()
                .toList();
    }

    private String name(Locale language, ResourceId resource) {
        return resources
                .recall(resource)
                .map(Resource::name)
                .orElseGet(() -> phrasebook.say(language, "notice.thing.gone"));
    }
}
