package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etabli.billing.BillingHistory;
import org.etabli.billing.PaysBy;
import org.etabli.billing.bank.BankStatements;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.demo.NetworkScript.VenueScript;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who is billed and how she pays, and the three months that were billed before this one: an exempt association and a
 * company that is liable to VAT. This month waits for whoever opens the billing run.
 */
final class Bills {

    private static final int MONTHS = 3;
    /** Those whose bank told that they took their mandate back. */
    private static final Set<String> REVOKED = Set.of("romain.tessier@example.org");

    private final Scene scene;
    private final History history;
    private final Dice dice = new Dice("bills");
    private final Sheet identities = new Sheet(
            "billing_identity",
            "operator_id, street, postcode, city, email, iban, bic, creditor_id, terms_days, zone, bills_from");
    private final Sheet statuses =
            new Sheet("vat_status", "operator_id, valid_from, regime, vat_number, on_debits, mention");
    private final Sheet payers = new Sheet(
            "payer",
            "id, operator_id, member_id, name, legal_name, siren, street, postcode, city, email, pays_by, created_at");
    private final Sheet mandates = new Sheet("mandate", "id, payer_id, reference, holder, iban, bic, signed_on");

    Bills(Scene scene, History history) {
        this.scene = scene;
        this.history = history;
        scene.network().operators().forEach(this::operator);
        history.affiliations().forEach(this::payer);
    }

    /** @param used charges what else was used, before the months are billed */
    void writeTo(JdbcTemplate jdbc, BillingHistory billing, BankStatements statements, Runnable used) {
        Stream.of(identities, statuses, payers, mandates).forEach(sheet -> sheet.writeTo(jdbc));
        billing.charge(history.settled());
        used.run();
        YearMonth thisMonth = YearMonth.from(scene.today());
        Settlements settlements = new Settlements(scene, billing);
        for (int back = MONTHS; back > 0; back--) {
            YearMonth month = thisMonth.minusMonths(back);
            Instant evening = Scene.at(month.plusMonths(1).atDay(1), 8 * 60 + 4);
            for (OperatorScript operator : scene.network().operators()) {
                billing.bill(operator.id(), month, managerOf(operator), evening);
                settlements.after(operator.id(), month.plusMonths(1), managerOf(operator));
            }
        }
        revoke(jdbc);
        scene.network().operators().forEach(operator -> {
            settlements.prepare(operator.id(), managerOf(operator));
            new BankDay(scene, jdbc, billing, statements).tell(operator.id(), managerOf(operator));
        });
    }

    private LocalDate billsFrom() {
        return YearMonth.from(scene.today()).minusMonths(MONTHS).atDay(1);
    }

    private void operator(OperatorScript operator) {
        VenueScript seat = operator.venues().getFirst();
        UUID id = operator.id().value();
        boolean company = !operator.legalForm().startsWith("Association");
        identities.add(
                id,
                seat.street(),
                seat.postcode(),
                seat.city(),
                seat.email(),
                iban("30004", 10_000 + operator.key().length()),
                "BNPAFRPP",
                company ? "FR29ZZZ600112" : "FR52ZZZ600086",
                30,
                Scene.ZONE.getId(),
                billsFrom());
        statuses.add(
                id,
                LocalDate.of(2020, 1, 1),
                company ? "LIABLE" : "EXEMPT",
                company ? "FR23999000029" : null,
                false,
                company ? null : "Exonération de TVA, art. 261, 7, 1° du CGI");
    }

    private void payer(Person person, OperatorScript operator, Instant since) {
        UUID id = BillingHistory.payerOf(operator.id(), person.id()).value();
        boolean atWork = person.part() == null && person.habit() == Habit.RESIDENT && dice.chance(0.3);
        boolean moves = isNew(person) && dice.chance(0.12);
        PaysBy way = REVOKED.contains(person.email()) ? PaysBy.MANDATE : way(person);
        int number = dice.between(1, 98);
        String street = number + " " + dice.oneOf(scene.people().streets());
        payers.add(
                id,
                operator.id().value(),
                person.id().value(),
                person.firstName() + " " + person.lastName(),
                atWork ? company(person) : null,
                atWork ? siren(dice.between(10_000_000, 99_999_999)) : null,
                moves ? null : street,
                moves ? null : "86000",
                moves ? null : "Poitiers",
                person.email(),
                way.name(),
                since);
        if (way == PaysBy.MANDATE) {
            mandate(person, id);
        }
    }

    private void mandate(Person person, UUID payer) {
        mandates.add(
                named("mandate " + payer),
                payer,
                "ETB-" + payer.toString().substring(0, 8).toUpperCase(Locale.ROOT),
                person.firstName() + " " + person.lastName(),
                iban("10278", dice.between(100_000, 999_999)),
                null,
                person.joined());
    }

    /** Only now: the months before were billed while the mandate held. */
    private void revoke(JdbcTemplate jdbc) {
        REVOKED.forEach(email -> jdbc.update(
                "UPDATE mandate m JOIN payer p ON p.id = m.payer_id SET m.revoked_on = ? WHERE p.email = ?",
                scene.today().minusDays(6),
                email));
    }

    private boolean isNew(Person person) {
        return person.part() == null && person.joined().isAfter(scene.today().minusDays(24));
    }

    private PaysBy way(Person person) {
        if (!person.habit().buysPacks() && dice.chance(0.7)) {
            return PaysBy.MANDATE;
        }
        return dice.chance(0.5) ? PaysBy.TRANSFER : PaysBy.ON_SITE;
    }

    private String company(Person person) {
        return switch (dice.between(0, 3)) {
            case 0 -> "Atelier " + person.lastName();
            case 1 -> person.lastName() + " Conseil SARL";
            case 2 -> "Studio " + person.lastName();
            default -> person.lastName() + " & associés";
        };
    }

    private MemberId managerOf(OperatorScript operator) {
        return history.people().list().stream()
                .filter(person -> manages(person.part(), operator))
                .findFirst()
                .map(Person::id)
                .orElseThrow();
    }

    private static boolean manages(PeopleScript.@Nullable Role part, OperatorScript operator) {
        return part != null && "MANAGER".equals(part.role()) && operator.key().equals(part.of());
    }

    /** Eight digits and the one that proves them (Luhn, as INSEE numbers businesses). */
    private static String siren(int digits) {
        String eight = Integer.toString(digits);
        int sum = IntStream.range(0, 8)
                .map(place -> (eight.charAt(7 - place) - '0') * (place % 2 == 0 ? 2 : 1))
                .map(weighed -> weighed > 9 ? weighed - 9 : weighed)
                .sum();
        return eight + (10 - sum % 10) % 10;
    }

    /** A French account number whose check digits are right (ISO 13616, mod 97-10). */
    private static String iban(String bank, int account) {
        String bban = bank + "00100" + "%011d".formatted(account) + "00";
        var number = new BigInteger(bban + "152700");
        int check = 98 - number.mod(BigInteger.valueOf(97)).intValue();
        return "FR%02d%s".formatted(check, bban);
    }
}
