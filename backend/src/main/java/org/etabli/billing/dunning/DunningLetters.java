package org.etabli.billing.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.BillingIdentities;
import org.etabli.billing.BillingIdentity;
import org.etabli.billing.OpenParts;
import org.etabli.billing.Outstanding;
import org.etabli.billing.dunning.DunningLetter.Owed;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Writes reminders, as they are sent and as the operator reads them beforehand. */
@Service
public class DunningLetters {

    private final BillingAccess access;
    private final BillingIdentities identities;
    private final DunningLadders ladders;
    private final Outstanding outstanding;
    private final Venues venues;
    private final Phrasebook phrasebook;
    private final JdbcClient jdbc;

    DunningLetters(
            BillingAccess access,
            BillingIdentities identities,
            DunningLadders ladders,
            Outstanding outstanding,
            Venues venues,
            Phrasebook phrasebook,
            JdbcClient jdbc) {
        this.access = access;
        this.identities = identities;
        this.ladders = ladders;
        this.outstanding = outstanding;
        this.venues = venues;
        this.phrasebook = phrasebook;
        this.jdbc = jdbc;
    }

    /** What the payer would read if the step were taken now; empty when nothing is overdue. */
    public Optional<DunningLetter> preview(
            Caller caller, OperatorId operator, PayerId payer, DunningStep step, Locale language) {
        access.mustBill(caller, operator);
        return write(payer, step, language)
                .filter(letter -> owner(payer).map(Who::operator).equals(Optional.of(operator)));
    }

    /** For who sends it; empty when nothing is overdue any more. */
    public Optional<DunningLetter> write(PayerId payer, DunningStep step, Locale language) {
        return owner(payer).flatMap(who -> {
            LocalDate today = outstanding.today(who.operator());
            List<Open> open = open(payer, today);
            return open.isEmpty() ? Optional.empty() : Optional.of(letter(who, step, language, open, today));
        });
    }

    private DunningLetter letter(Who who, DunningStep step, Locale language, List<Open> open, LocalDate today) {
        Operator operator = venues.getOperator(who.operator());
        BillingIdentity identity = identities.of(who.operator());
        DunningLadder ladder = ladders.of(who.operator());
        Money total = open.stream().map(Open::amount).reduce(Money::plus).orElseThrow();
        return new DunningLetter(
                operator.name(),
                identity.email(),
                who.email(),
                phrasebook.say(language, "dunning.subject." + step.name(), operator.name(), total),
                phrasebook.say(
                        language,
                        "dunning.lead." + step.name(),
                        total,
                        open.stream().map(Open::number).distinct().count(),
                        open.getFirst().dueOn()),
                ladders.text(who.operator(), step, language)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                open.stream()
                        .map(each -> new Owed(
                                each.number(),
                                each.dueOn(),
                                phrasebook.say(
                                        language,
                                        "dunning.invoice",
                                        each.amount(),
                                        phrasebook.days(
                                                language, new org.etabli.kernel.Days(each.dueOn(), each.dueOn())))))
                        .toList(),
                phrasebook.money(language, total),
                closing(who, step, language, identity, ladder, open, today));
    }

    private List<String> closing(
            Who who,
            DunningStep step,
            Locale language,
            BillingIdentity identity,
            DunningLadder ladder,
            List<Open> open,
            LocalDate today) {
        List<String> said = new ArrayList<>();
        if (step == DunningStep.FORMAL) {
            said.add(phrasebook.say(language, "dunning.suspends-on", ladder.dueOn(DunningStep.SUSPENDED, today, null)));
        }
        if (step == DunningStep.SUSPENDED) {
            said.add(phrasebook.say(language, "dunning.reopens"));
        }
        if (identity.iban() != null) {
            said.add(phrasebook.say(
                    language,
                    "dunning.transfer",
                    Phrasebook.iban(identity.iban()),
                    open.getFirst().number()));
        }
        if (step != DunningStep.FRIENDLY && who.siren() != null) {
            said.add(phrasebook.say(language, "document.penalties"));
            said.add(phrasebook.say(language, "document.indemnity"));
        }
        said.add(phrasebook.say(language, "dunning.crossed"));
        return said;
    }

    private List<Open> open(PayerId payer, LocalDate today) {
        return jdbc.sql("SELECT v.series, v.number, o.due_on, o.open_minor, o.currency FROM " + OpenParts.ALL + " o"
                        + " JOIN invoice v ON v.id = o.invoice_id WHERE o.payer_id = ?"
                        + " AND o.due_on < ? ORDER BY o.due_on, v.series, v.number")
                .params(List.of(payer.value(), today))
                .query((row, n) -> new Open(
                        row.getString("series") + "-" + row.getInt("number"),
                        row.getObject("due_on", LocalDate.class),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("open_minor"))))
                .list();
    }

    private Optional<Who> owner(PayerId payer) {
        return jdbc.sql("SELECT operator_id, email, siren FROM payer WHERE id = ?")
                .param(payer.value())
                .query((row, n) -> new Who(
                        new OperatorId(row.getObject("operator_id", UUID.class)),
                        row.getString("email"),
                        row.getString("siren")))
                .optional();
    }

    private record Open(String number, LocalDate dueOn, Money amount) {}

    private record Who(
            OperatorId operator,
            @Nullable String email,
            @Nullable String siren) {}
}
