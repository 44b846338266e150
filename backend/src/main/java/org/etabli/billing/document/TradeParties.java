package org.etabli.billing.document;

import org.etabli.billing.Invoice;
import org.etabli.billing.Party;
import org.etabli.billing.document.Settlement.Mandate;
import org.mustangproject.BankDetails;
import org.mustangproject.DirectDebit;
import org.mustangproject.LegalOrganisation;
import org.mustangproject.SchemedID;
import org.mustangproject.TradeParty;

/** Who sells and who buys (BG-4, BG-7), and how the seller is paid (BG-16), as the library wants them. */
final class TradeParties {

    private static final String SIREN = "0002"; // ISO 6523
    private static final String EMAIL = "EM"; // CEF EAS

    private TradeParties() {}

    static TradeParty seller(Edition edition) {
        Invoice invoice = edition.invoice();
        Party seller = invoice.seller();
        TradeParty party = party(seller);
        if (seller.vatNumber() == null && seller.siren() != null) {
            party.addTaxID(seller.siren());
        }
        if (seller.siren() == null && seller.vatNumber() == null) {
            party.setID(invoice.summary().operator().toString()); // BR-CO-26 wants one identifier
        }
        if (!edition.isCredit()) {
            pay(party, edition);
        }
        return party;
    }

    static TradeParty customer(Party customer) {
        return party(customer);
    }

    private static TradeParty party(Party named) {
        TradeParty party =
                new TradeParty(named.name(), named.street(), named.postcode(), named.city(), named.country());
        if (named.siren() != null) {
            party.setLegalOrganisation(new LegalOrganisation(new SchemedID(SIREN, named.siren()), null));
        }
        if (named.vatNumber() != null) {
            party.addVATID(named.vatNumber());
        }
        if (named.email() != null) {
            party.addUriUniversalCommunicationID(new SchemedID(EMAIL, named.email()));
        }
        return party;
    }

    /** Codes of UNTDID 4461. */
    private static void pay(TradeParty seller, Edition edition) {
        Party named = edition.invoice().seller();
        String words = edition.say("document.pays." + edition.invoice().paysBy().name());
        Mandate mandate = edition.settlement().mandate();
        switch (edition.invoice().paysBy()) {
            case MANDATE -> {
                if (mandate == null) {
                    seller.addBankDetails(means("59"));
                } else {
                    seller.addDebitDetails(
                            new DirectDebit(mandate.iban(), mandate.reference()).setPaymentMeansInformation(words));
                }
            }
            case CARD -> seller.addBankDetails(means("48"));
            case ON_SITE -> seller.addBankDetails(means("1"));
            case TRANSFER ->
                seller.addBankDetails(
                        named.iban() == null
                                ? means("1")
                                : new BankDetails(named.iban(), named.bic())
                                        .setPaymentMeansInformation(words)
                                        .setAccountName(named.name()));
        }
    }

    private static BankDetails means(String code) {
        return new BankDetails().setPaymentMeansCode(code);
    }
}
