package org.etabli.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.billing.document.GiftSheet;
import org.etabli.billing.document.GiftSheets;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.billing.gift.GiftOrder;
import org.etabli.billing.gift.GiftPost;
import org.etabli.kernel.Days;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Enclosure;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the mail with a gift card in it; its code is made here, each time the mail is written, and kept nowhere. */
@Component
class GiftLetterWriter implements Correspondent {

    private final GiftPost post;
    private final GiftSheets sheets;
    private final Venues venues;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final Clock clock;
    private final String publicUrl;

    GiftLetterWriter(
            GiftPost post,
            GiftSheets sheets,
            Venues venues,
            Phrasebook phrasebook,
            JsonMapper json,
            Clock clock,
            @Value("${etabli.public-url}") String publicUrl) {
        this.post = post;
        this.sheets = sheets;
        this.venues = venues;
        this.phrasebook = phrasebook;
        this.json = json;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.GIFT;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        OperatorId operator = json.readValue(row.payload(), ToldOfGift.class).operator();
        return phrasebook.say(
                reader.locale(),
                row.kind().key("subject"),
                venues.getOperator(operator).name());
    }

    /** Empty when the card was given back or redeemed before it left, or its order is forgotten. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return post.find(row.subject())
                .flatMap(order ->
                        row.kind() == NoticeKind.GIFT_CARD ? card(row, order) : Optional.of(bought(row, order)));
    }

    private Optional<Letter> card(OutboxRow row, GiftOrder order) {
        return post.issueCode(order.id()).map(issued -> {
            Locale language = language(order);
            String message = order.delivery().message();
            Sender sender = sender(order.operator());
            InvoiceFile sheet = sheets.pdf(
                    new GiftSheet(
                            order.operator(),
                            sender.name(),
                            order.amount(),
                            issued.code(),
                            issued.expiresOn(),
                            order.buyer(),
                            order.delivery().recipient(),
                            message),
                    language);
            List<Fact> facts = new ArrayList<>();
            facts.add(fact(language, "amount", phrasebook.money(language, order.amount())));
            facts.add(fact(language, "code", issued.code()));
            facts.add(fact(language, "until", date(language, issued.expiresOn())));
            if (message != null) {
                facts.add(fact(language, "message", message));
            }
            return letter(
                    row,
                    order,
                    order.address(),
                    order.delivery().email() == null ? "lead.own" : "lead",
                    facts,
                    List.of(
                            phrasebook.say(language, "notice.gift_card.what"),
                            phrasebook.say(language, "notice.gift_card.keep")),
                    "/membership",
                    new Enclosure(sheet.name(), sheet.mediaType(), sheet.content()));
        });
    }

    private Letter bought(OutboxRow row, GiftOrder order) {
        Locale language = language(order);
        String leaves = date(language, order.delivery().on());
        return letter(
                row,
                order,
                String.valueOf(order.buyerEmail()),
                "lead",
                List.of(
                        new Fact(phrasebook.say(language, "notice.gift_bought.leaves"), leaves),
                        new Fact(phrasebook.say(language, "notice.gift_bought.to"), order.address())),
                List.of(phrasebook.say(language, "notice.gift_bought.what")),
                "",
                null);
    }

    private Letter letter(
            OutboxRow row,
            GiftOrder order,
            String address,
            String lead,
            List<Fact> facts,
            List<String> remarks,
            String path,
            @Nullable Enclosure enclosure) {
        Locale language = language(order);
        Sender sender = sender(order.operator());
        MemberDetails reader = reader(order, address);
        return new Letter(
                row.id(),
                sender,
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, row.kind().key(lead), sender.name(), order.buyer(), order.amount()),
                facts,
                remarks,
                new Link(phrasebook.say(language, row.kind().key("link")), publicUrl + path),
                phrasebook.say(language, "notice.gift_card.footer", sender.name()),
                null,
                enclosure);
    }

    private Fact fact(Locale language, String name, String value) {
        return new Fact(phrasebook.say(language, "notice.gift_card." + name), value);
    }

    /** With its year: it is the next one more often than not. */
    private String date(Locale language, LocalDate day) {
        return phrasebook.days(language, new Days(day, day));
    }

    private static Locale language(GiftOrder order) {
        return Phrasebook.nearest(order.locale());
    }

    /** The operator, reached at its first venue. */
    private Sender sender(OperatorId operator) {
        String email = venues.findFirst(operator).map(venue -> venue.email()).orElse(null);
        return new Sender(venues.getOperator(operator).name(), email, operator);
    }

    /** Whoever the mail is for, as far as the buyer has said. */
    private MemberDetails reader(GiftOrder order, String address) {
        String recipient = order.delivery().recipient();
        boolean toBuyer = address.equals(order.buyerEmail());
        return new MemberDetails(
                new MemberId(order.id()),
                toBuyer || recipient == null ? order.buyer() : recipient,
                "",
                address,
                null,
                null,
                language(order),
                null,
                false,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
