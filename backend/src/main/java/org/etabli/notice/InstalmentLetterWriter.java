package org.etabli.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.etabli.billing.instalment.Instalment;
import org.etabli.billing.instalment.InstalmentPlan;
import org.etabli.billing.instalment.Instalments;
import org.etabli.kernel.InvoiceId;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Sender;
import org.springframework.stereotype.Component;

/** Writes over which days an invoice is spread. */
@Component
class InstalmentLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Instalments instalments;
    private final Senders senders;

    InstalmentLetterWriter(Stationery stationery, Instalments instalments, Senders senders) {
        this.stationery = stationery;
        this.instalments = instalments;
        this.senders = senders;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.INSTALMENTS;
    }

    /** Empty when they were ended before she was told. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery
                .sheet(row)
                .flatMap(sheet -> instalments
                        .of(told(sheet).operator(), new InvoiceId(row.subject()))
                        .map(plan -> letter(sheet, plan)));
    }

    @Override
    public String subject(Sheet sheet) {
        return sheet.own("subject", told(sheet).number());
    }

    private Letter letter(Sheet sheet, InstalmentPlan plan) {
        ToldOfInstalments told = told(sheet);
        Sender sender = senders.of(told.operator());
        return sheet.letter(
                sender,
                subject(sheet),
                sheet.own(
                        "lead", told.number(), plan.total(), plan.instalments().size()),
                facts(sheet, plan.instalments()),
                List.of(sheet.own("what")),
                sheet.link(sheet.kind().key("link"), "/invoices/" + plan.invoice()),
                sheet.own("footer", sender.name()));
    }

    private static List<Fact> facts(Sheet sheet, List<Instalment> all) {
        return IntStream.range(0, all.size())
                .mapToObj(place -> new Fact(
                        sheet.own("one", place + 1),
                        sheet.own("due", all.get(place).dueOn(), all.get(place).amount())))
                .toList();
    }

    private static ToldOfInstalments told(Sheet sheet) {
        return sheet.told(ToldOfInstalments.class);
    }
}
