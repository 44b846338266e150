package org.etabli.notice;

import java.util.List;
import java.util.Optional;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Sender;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Tells who let a billing run leave what came of it, and who set the schedule that one waits. */
@Component
class RunLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Venues venues;

    RunLetterWriter(Stationery stationery, Venues venues) {
        this.stationery = stationery;
        this.venues = venues;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.RUN;
    }

    @Override
    public String subject(Sheet sheet) {
        ToldOfRun told = sheet.told(ToldOfRun.class);
        return sheet.own(
                "subject",
                told.month(),
                told.invoices(),
                venues.getOperator(told.operator()).name());
    }

    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery.sheet(row).map(this::letter);
    }

    private Letter letter(Sheet sheet) {
        ToldOfRun told = sheet.told(ToldOfRun.class);
        Operator operator = venues.getOperator(told.operator());
        Money total = Money.ofMinor(operator.currency(), told.totalMinor());
        String rest = told.toSee() == 0 ? "nothing" : "something";
        return sheet.letter(
                Sender.of(operator),
                subject(sheet),
                sheet.own("lead", told.month(), told.invoices(), total),
                List.of(),
                List.of(sheet.own(rest, told.toSee())),
                sheet.link("notice.run.link", "/billing/" + sheet.row().subject()),
                sheet.say("notice.run.footer", operator.name()));
    }
}
