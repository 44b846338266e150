package org.etabli.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.ResourceId;
import org.etabli.lending.Lending;
import org.etabli.lending.LendingTerms;
import org.etabli.lending.Loan;
import org.etabli.lending.Loans;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Sender;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Reminds of what is borrowed. What is back before the mail leaves needs no reminder. */
@Component
class LoanLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Loans loans;
    private final Lending lending;
    private final Venues venues;
    private final Resources resources;

    LoanLetterWriter(Stationery stationery, Loans loans, Lending lending, Venues venues, Resources resources) {
        this.stationery = stationery;
        this.loans = loans;
        this.lending = lending;
        this.venues = venues;
        this.resources = resources;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.LOAN;
    }

    @Override
    public String subject(Sheet sheet) {
        return sheet.own("subject", name(sheet, sheet.told(ToldOfLoan.class).resource()));
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery
                .sheet(row)
                .flatMap(sheet -> loans.find(new LoanId(row.subject()))
                        .filter(Loan::isOut)
                        .map(loan -> letter(sheet, loan)));
    }

    private Letter letter(Sheet sheet, Loan loan) {
        Venue venue = venues.get(loan.venue());
        LocalDate due = loan.dueOn(venue.zone());
        Optional<LendingTerms> terms = resources.recall(loan.resource()).map(lending::terms);
        return sheet.letter(
                Sender.of(venue),
                subject(sheet),
                sheet.own("lead", name(sheet, loan.resource()), due, venue.name()),
                terms.map(LendingTerms::accessories).map(with -> sheet.fact("notice.loan.accessories", with)).stream()
                        .toList(),
                terms
                        .map(LendingTerms::lateFee)
                        .filter(fee -> fee.isPositive())
                        .map(fee -> sheet.say("notice.loan.late-fee", fee))
                        .stream()
                        .toList(),
                sheet.link("notice.loan.see", "/lending"),
                sheet.say("notice.footer", venue.name()));
    }

    private String name(Sheet sheet, ResourceId resource) {
        return sheet.called(resources.recall(resource).map(Resource::name));
    }
}
