package org.etabli.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.document.GiftSheet;
import org.etabli.billing.document.GiftSheets;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.billing.gift.GiftOrder;
import org.etabli.billing.gift.GiftPost;
import org.etabli.billing.gift.GiftPost.Issued;
import org.etabli.kernel.Days;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Enclosure;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Sender;
import org.springframework.stereotype.Component;

/** Writes the mail with a gift card in it; its code is made here, each time the mail is written, and kept nowhere. */
@Component
class GiftLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final GiftPost post;
    private final GiftSheets sheets;
    private final Venues venues;

    GiftLetterWriter(Stationery stationery, GiftPost post, GiftSheets sheets, Venues venues) {
        this.stationery = stationery;
        this.post = post;
        this.sheets = sheets;
        this.venues = venues;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.GIFT;
    }

    @Override
    public String subject(Sheet sheet) {
        OperatorId operator = sheet.told(ToldOfGift.class).operator();
        return sheet.own("subject", venues.getOperator(operator).name());
    }

    /** Empty when the card was given back or redeemed before it left, or its order is forgotten. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return post.find(row.subject())
                .flatMap(order -> stationery
                        .sheet(row, reader(row.kind(), order))
                        .flatMap(sheet -> row.kind() == NoticeKind.GIFT_CARD
                                ? card(sheet, order)
                                : Optional.of(bought(sheet, order))));
    }

    private Optional<Letter> card(Sheet sheet, GiftOrder order) {
        return post.issueCode(order.id()).map(issued -> {
            String message = order.delivery().message();
            List<Fact> facts = new ArrayList<>();
            facts.add(sheet.fact("notice.gift_card.amount", sheet.money(order.amount())));
            facts.add(sheet.fact("notice.gift_card.code", issued.code()));
            facts.add(sheet.fact("notice.gift_card.until", date(sheet, issued.expiresOn())));
            if (message != null) {
                facts.add(sheet.fact("notice.gift_card.message", message));
            }
            return letter(
                            sheet,
                            order,
                            order.delivery().email() == null ? "lead.own" : "lead",
                            facts,
                            List.of(sheet.say("notice.gift_card.what"), sheet.say("notice.gift_card.keep")),
                            "/membership")
                    .with(Enclosure.of(toPrint(sheet, order, issued)));
        });
    }

    private InvoiceFile toPrint(Sheet sheet, GiftOrder order, Issued issued) {
        return sheets.pdf(
                new GiftSheet(
                        order.operator(),
                        venues.getOperator(order.operator()).name(),
                        order.amount(),
                        issued.code(),
                        issued.expiresOn(),
                        order.buyer(),
                        order.delivery().recipient(),
                        order.delivery().message()),
                sheet.language());
    }

    private Letter bought(Sheet sheet, GiftOrder order) {
        return letter(
                sheet,
                order,
                "lead",
                List.of(
                        sheet.fact(
                                "notice.gift_bought.leaves",
                                date(sheet, order.delivery().on())),
                        sheet.fact("notice.gift_bought.to", order.address())),
                List.of(sheet.own("what")),
                "");
    }

    private Letter letter(
            Sheet sheet, GiftOrder order, String lead, List<Fact> facts, List<String> remarks, String path) {
        Sender sender = sender(order.operator());
        return sheet.letter(
                sender,
                subject(sheet),
                sheet.own(lead, sender.name(), order.buyer(), order.amount()),
                facts,
                remarks,
                sheet.link(sheet.kind().key("link"), path),
                sheet.say("notice.gift_card.footer", sender.name()));
    }

    /** With its year: it is the next one more often than not. */
    private static String date(Sheet sheet, LocalDate day) {
        return sheet.phrasebook().days(sheet.language(), new Days(day, day));
    }

    /** The operator, reached at its first venue. */
    private Sender sender(OperatorId operator) {
        String email = venues.findFirst(operator).map(venue -> venue.email()).orElse(null);
        return new Sender(venues.getOperator(operator).name(), email, operator);
    }

    /** Whoever the mail is for, as far as the buyer has said. */
    private static Reader reader(NoticeKind kind, GiftOrder order) {
        String address = kind == NoticeKind.GIFT_CARD ? order.address() : String.valueOf(order.buyerEmail());
        String recipient = order.delivery().recipient();
        boolean toBuyer = address.equals(order.buyerEmail());
        return new Reader(
                new MemberId(order.id()),
                toBuyer || recipient == null ? order.buyer() : recipient,
                address,
                Phrasebook.nearest(order.locale()));
    }
}
