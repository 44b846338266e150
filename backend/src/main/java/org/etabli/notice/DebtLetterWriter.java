package org.etabli.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.billing.dunning.DunningLetter;
import org.etabli.billing.dunning.DunningLetters;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Sender;
import org.springframework.stereotype.Component;

/** Puts reminders of payment into a letter; who has paid meanwhile gets none. */
@Component
class DebtLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final DunningLetters reminders;
    private final Venues venues;

    DebtLetterWriter(Stationery stationery, DunningLetters reminders, Venues venues) {
        this.stationery = stationery;
        this.reminders = reminders;
        this.venues = venues;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.DEBT;
    }

    @Override
    public String subject(Sheet sheet) {
        ToldOfDebt told = sheet.told(ToldOfDebt.class);
        String step = told.step() == null ? "readmitted" : "debt." + told.step();
        return sheet.say(
                "notice." + step + ".subject",
                venues.getOperator(told.operator()).name());
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        Reader payer = stationery.reader(row);
        ToldOfDebt told = stationery.head(row, payer).told(ToldOfDebt.class);
        if (told.step() == null) {
            return stationery.sheet(row, payer).map(sheet -> readmission(sheet, venues.getOperator(told.operator())));
        }
        return reminders
                .write(new PayerId(row.subject()), told.step(), payer.language())
                .flatMap(letter -> stationery
                        .sheet(row, payer.at(letter.address()))
                        .map(sheet -> reminder(sheet, told.operator(), letter)));
    }

    private static Letter reminder(Sheet sheet, OperatorId operator, DunningLetter letter) {
        return sheet.letter(
                new Sender(letter.from(), letter.email(), operator),
                letter.subject(),
                letter.lead(),
                letter.invoices().stream()
                        .map(owed -> new Fact(owed.number(), owed.text()))
                        .toList(),
                Stream.of(letter.body(), letter.closing()).flatMap(List::stream).toList(),
                sheet.link("notice.document.link", "/invoices"),
                sheet.say("notice.document.footer", letter.from()));
    }

    private Letter readmission(Sheet sheet, Operator operator) {
        return sheet.letter(
                Sender.of(operator),
                subject(sheet),
                sheet.say("notice.readmitted.lead", operator.name()),
                List.of(),
                List.of(sheet.say("notice.readmitted.thanks")),
                sheet.link("notice.readmitted.link", "/book"),
                sheet.say("notice.document.footer", operator.name()));
    }
}
