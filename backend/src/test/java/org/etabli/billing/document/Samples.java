package org.etabli.billing.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.etabli.billing.Invoice;
import org.etabli.billing.InvoiceKind;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.Party;
import org.etabli.billing.PaysBy;
import org.etabli.billing.VatRegime;
import org.etabli.billing.document.Settlement.Mandate;
import org.etabli.kernel.Days;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.PictureReader;
import org.etabli.kernel.Text;
import org.etabli.network.Accent;
import org.etabli.network.OperatorLook;
import org.etabli.paper.Typesetter;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Documents of every kind, with amounts worked out by hand. */
final class Samples {

    static final Phrasebook PHRASEBOOK = new Phrasebook();

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 3);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    private final List<Invoice.Line> lines = new ArrayList<>();
    private final SortedMap<Integer, Invoice.Vat> vats = new TreeMap<>();
    private VatRegime regime = VatRegime.LIABLE;
    private @Nullable String mention;
    private boolean onDebits;
    private PaysBy paysBy = PaysBy.TRANSFER;
    private InvoiceKind kind = InvoiceKind.INVOICE;
    private @Nullable Mandate mandate;
    private OperatorLook look = OperatorLook.PLAIN;
    private Party seller = party("La Fabrique du Clain", "SCIC", "812345678", "FR32812345678", true);
    private Party customer = party("Inès Caillaud", null, null, null, false);

    static Samples anInvoice() {
        return new Samples();
    }

    Samples forACompany() {
        customer = party("Atelier Boivre & fils", "SARL", "404833048", "FR83404833048", false);
        return this;
    }

    Samples calledBy(String name) {
        customer = party(name, null, null, null, false);
        return this;
    }

    Samples of(VatRegime itsRegime, String itsMention) {
        regime = itsRegime;
        mention = itsMention;
        seller = party("Les Établis de Gâtine", "association loi 1901", "812345678", null, true);
        return this;
    }

    Samples withoutSiren() {
        seller = party("Les Établis de Gâtine", "association loi 1901", null, null, true);
        return this;
    }

    Samples onDebits() {
        onDebits = true;
        return this;
    }

    Samples paidBy(PaysBy way) {
        paysBy = way;
        mandate = way == PaysBy.MANDATE
                ? new Mandate("ETB-000123", "FR1420041010050500013M02606", "FR72ZZZ123456")
                : null;
        return this;
    }

    /** @param picture PNG or JPEG */
    Samples dressedIn(String accent, byte[] picture) {
        look = new OperatorLook(new Accent(accent), PictureReader.readSharp(picture, 600));
        return this;
    }

    Samples asCreditNote() {
        kind = InvoiceKind.CREDIT_NOTE;
        return this;
    }

    /** A plan's month. */
    Samples month(String plan, int rate, String gross, String net) {
        Days days = new Days(NOVEMBER, NOVEMBER.plusDays(29));
        return line(Text.of("billing.charge.membership", plan, days), 1, rate, gross, net);
    }

    Samples pack(String name, int quantity, int rate, String gross, String net) {
        return line(Text.of("billing.charge.pack", name), quantity, rate, gross, net);
    }

    private Samples line(Text label, int quantity, int rate, String gross, String net) {
        Money all = money(gross);
        Money unit = all.dividedBy(quantity, java.math.RoundingMode.UNNECESSARY);
        lines.add(new Invoice.Line(
                label, NOVEMBER.plusDays(lines.size() % 28), quantity, unit, rate, money(net), all, money("0")));
        return this;
    }

    Samples vat(int rate, String net, String vat) {
        vats.put(rate, new Invoice.Vat(rate, money(net), money(vat)));
        return this;
    }

    Edition in(Locale language) {
        Money net = vats.values().stream().map(Invoice.Vat::net).reduce(money("0"), Money::plus);
        Money vat = vats.values().stream().map(Invoice.Vat::vat).reduce(money("0"), Money::plus);
        boolean credit = kind == InvoiceKind.CREDIT_NOTE;
        InvoiceSummary summary = new InvoiceSummary(
                new InvoiceId(UUID.fromString("019abc00-0000-7000-8000-00000000c0de")),
                new OperatorId(UUID.fromString("019abc00-0000-7000-8000-0000000000aa")),
                credit ? "A2026-7" : "2026-118",
                kind,
                ISSUED,
                credit ? ISSUED : ISSUED.plusDays(30),
                seller.name(),
                customer.name(),
                net.plus(vat),
                credit ? money("0") : net.plus(vat),
                false,
                credit ? money("0") : net.plus(vat),
                credit ? ISSUED : ISSUED.plusDays(30));
        Invoice invoice = new Invoice(
                summary,
                seller,
                customer,
                credit ? "2026-118" : null,
                credit ? "Salle fermée le 12 novembre" : null,
                List.of(),
                NOVEMBER,
                NOVEMBER.plusDays(27),
                paysBy,
                onDebits,
                mention,
                List.copyOf(lines),
                List.copyOf(vats.values()),
                net,
                vat);
        Settlement settlement = new Settlement(regime, credit ? LocalDate.of(2026, 10, 2) : null, mandate);
        return new Edition(invoice, settlement, look, PHRASEBOOK, language);
    }

    static byte[] pdf(Edition edition) {
        byte[] plain = new Typesetter().print(new InvoicePage(edition).html());
        return HybridFile.join(plain, CrossIndustryInvoice.write(edition), edition);
    }

    private static Party party(
            String name, @Nullable String form, @Nullable String siren, @Nullable String vatNumber, boolean seller) {
        return new Party(
                name,
                form,
                siren,
                vatNumber,
                seller ? "12 rue de la Chaussée" : "5 impasse des Érables",
                "86000",
                "Poitiers",
                "FR",
                seller ? "compta@fabrique.example" : "bonjour@client.example",
                seller ? "FR7630006000011234567890189" : null,
                seller ? "AGRIFRPP" : null);
    }

    private static Money money(String amount) {
        return Money.of(CurrencyUnit.EUR, new java.math.BigDecimal(amount));
    }
}
