package org.etabli.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.RoamingAgreementId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.roaming.RoamingAgreement;
import org.etabli.roaming.RoamingAgreements;
import org.etabli.roaming.RoamingPrice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to the managers of one operator what another one proposed, answered or ended. */
@Component
class AgreementLetterWriter implements Correspondent {

    private final RoamingAgreements agreements;
    private final Members members;
    private final Venues venues;
    private final Senders senders;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    AgreementLetterWriter(
            RoamingAgreements agreements,
            Members members,
            Venues venues,
            Senders senders,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.agreements = agreements;
        this.members = members;
        this.venues = venues;
        this.senders = senders;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.AGREEMENT;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        return agreement(row)
                .map(agreement ->
                        phrasebook.say(reader.locale(), row.kind().key("subject"), partner(agreement, told(row))))
                .orElseGet(() -> phrasebook.say(reader.locale(), row.kind().key("title")));
    }

    /** Empty for who has no address, and for a proposal that was answered or taken back before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        MemberDetails reader = members.get(row.recipient());
        return agreement(row)
                .filter(agreement -> reader.email() != null && isStillTrue(row.kind(), agreement))
                .map(agreement -> letter(row, reader, agreement));
    }

    private static boolean isStillTrue(NoticeKind kind, RoamingAgreement agreement) {
        return switch (agreement.state()) {
            case PROPOSED -> true;
            case ACCEPTED, DECLINED, WITHDRAWN -> kind != NoticeKind.AGREEMENT_PROPOSED;
        };
    }

    private Letter letter(OutboxRow row, MemberDetails reader, RoamingAgreement agreement) {
        ToldOfAgreement told = told(row);
        Locale language = reader.locale();
        String partner = partner(agreement, told);
        LocalDate end = told.endsOn();
        LocalDate day = row.kind() == NoticeKind.AGREEMENT_ENDED && end != null ? end : agreement.startsOn();
        String way = agreement.host().equals(told.reader()) ? "theirs" : "ours";
        String name = venues.getOperator(told.reader()).name();
        return new Letter(
                row.id(),
                senders.of(agreement.partnerOf(told.reader())),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, row.kind().key("lead"), partner, day),
                agreement.prices().stream().map(price -> fact(language, price)).toList(),
                List.of(phrasebook.say(language, "notice.agreement." + way, partner)),
                new Link(phrasebook.say(language, "notice.agreement.link"), publicUrl + "/roaming"),
                phrasebook.say(language, "notice.agreement.footer", name),
                null,
                null);
    }

    private Fact fact(Locale language, RoamingPrice price) {
        return new Fact(
                phrasebook.say(language, "notice.agreement.of." + price.kind()),
                phrasebook.say(language, "notice.agreement.per." + price.per(), price.amount()));
    }

    private String partner(RoamingAgreement agreement, ToldOfAgreement told) {
        return venues.getOperator(agreement.partnerOf(told.reader())).name();
    }

    private Optional<RoamingAgreement> agreement(OutboxRow row) {
        return agreements.find(new RoamingAgreementId(row.subject()));
    }

    private ToldOfAgreement told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfAgreement.class);
    }
}
