package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etabli.billing.PaysBy;
import org.etabli.billing.PostalAddress;
import org.etabli.joining.NewSignUp;
import org.etabli.joining.SignUps;
import org.etabli.joining.Signature;
import org.etabli.joining.TermsOfMembership;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.member.Members;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who becomes a member hears of it by mail alone: the link that proves her address, then the welcome. */
@EtabliTest
class JoiningNoticesTest {

    @Autowired
    Fixtures given;

    @Autowired
    SignUps signUps;

    @Autowired
    TermsOfMembership terms;

    @Autowired
    Members members;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Outbox outbox;

    @Test
    void the_mailed_link_leads_to_a_contract_and_the_welcome_to_a_password() {
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        PlanId plan = PlanId.next();
        given.insert(
                "INSERT INTO plan (id, operator_id, name, fee_minor, currency, period) VALUES (?, ?, 'Nomade', 4900, 'EUR', 'MONTH')",
                plan.value(),
                operator.value());
        terms.publish(given.staff(Role.MANAGER, operator), operator, "On range sa tasse.");
        String email = UUID.randomUUID() + "@example.org";

        signUps.begin(new NewSignUp(plan, venue, "Zoé", "Martin", email, Locale.FRENCH), "browser");
        Mails.sendAll(dispatch);

        MemberId stranger = new MemberId(UUID.fromString(given.text("SELECT id FROM sign_up WHERE email = ?", email)));
        String token = find("/sign-up/([\\w-]+)", latest(stranger).text());
        assertThat(latest(stranger).summary().subject()).startsWith("Votre inscription à ");
        signUps.sign(
                token,
                new Signature(
                        PostalAddress.inFrance("3 rue du Mouton", "86000", "Poitiers"),
                        PaysBy.TRANSFER,
                        null,
                        null,
                        terms.find(operator).orElseThrow().id()),
                null);
        assertThat(outbox.list(given.networkAdmin(), OutboxState.WAITING, 0, 100))
                .anyMatch(entry -> email.equals(entry.address()));
        Mails.sendAll(dispatch);

        MemberId member = members.findByEmail(email).orElseThrow().id();
        assertThat(latest(member).summary().subject()).startsWith("Bienvenue à ");
        assertThat(latest(member).text()).contains("/password/", "Nomade");
    }

    private MailContent latest(MemberId reader) {
        Caller caller = given.as(reader);
        return mailbox.get(caller, mailbox.list(caller).getFirst().id());
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
