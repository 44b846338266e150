package org.etabli.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.RoamingAgreementId;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.roaming.RoamingAgreement;
import org.etabli.roaming.RoamingAgreements;
import org.etabli.roaming.RoamingPrice;
import org.springframework.stereotype.Component;

/** Writes to the managers of one operator what another one proposed, answered or ended. */
@Component
class AgreementLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final RoamingAgreements agreements;
    private final Venues venues;
    private final Senders senders;

    AgreementLetterWriter(Stationery stationery, RoamingAgreements agreements, Venues venues, Senders senders) {
        this.stationery = stationery;
        this.agreements = agreements;
        this.venues = venues;
        this.senders = senders;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.AGREEMENT;
    }

    @Override
    public String subject(Sheet sheet) {
        return agreement(sheet.row())
                .map(agreement -> sheet.own("subject", partner(agreement, told(sheet))))
                .orElseGet(() -> sheet.own("title"));
    }

    /** Empty for a proposal that was answered or taken back before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return agreement(row)
                .filter(agreement -> isStillTrue(row.kind(), agreement))
                .flatMap(agreement -> stationery.sheet(row).map(sheet -> letter(sheet, agreement)));
    }

    private static boolean isStillTrue(NoticeKind kind, RoamingAgreement agreement) {
        return switch (agreement.state()) {
            case PROPOSED -> true;
            case ACCEPTED, DECLINED, WITHDRAWN -> kind != NoticeKind.AGREEMENT_PROPOSED;
        };
    }

    private Letter letter(Sheet sheet, RoamingAgreement agreement) {
        ToldOfAgreement told = told(sheet);
        String partner = partner(agreement, told);
        LocalDate end = told.endsOn();
        LocalDate day = sheet.kind() == NoticeKind.AGREEMENT_ENDED && end != null ? end : agreement.startsOn();
        String way = agreement.host().equals(told.reader()) ? "theirs" : "ours";
        return sheet.letter(
                senders.of(agreement.partnerOf(told.reader())),
                subject(sheet),
                sheet.own("lead", partner, day),
                agreement.prices().stream().map(price -> fact(sheet, price)).toList(),
                List.of(sheet.say("notice.agreement." + way, partner)),
                sheet.link("notice.agreement.link", "/roaming"),
                sheet.say(
                        "notice.agreement.footer",
                        venues.getOperator(told.reader()).name()));
    }

    private static Fact fact(Sheet sheet, RoamingPrice price) {
        return sheet.fact(
                "notice.agreement.of." + price.kind(),
                sheet.say("notice.agreement.per." + price.per(), price.amount()));
    }

    private String partner(RoamingAgreement agreement, ToldOfAgreement told) {
        return venues.getOperator(agreement.partnerOf(told.reader())).name();
    }

    private Optional<RoamingAgreement> agreement(OutboxRow row) {
        return agreements.find(new RoamingAgreementId(row.subject()));
    }

    private static ToldOfAgreement told(Sheet sheet) {
        return sheet.told(ToldOfAgreement.class);
    }
}
