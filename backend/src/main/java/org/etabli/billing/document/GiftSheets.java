package org.etabli.billing.document;

import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Prints gift cards as PDF/A, to be given: a card to cut out and fold, and what to do with it. Keeps nothing. */
@Service
public class GiftSheets {

    private final Phrasebook phrasebook;
    private final String publicUrl;
    private final Typesetter typesetter = new Typesetter();

    GiftSheets(Phrasebook phrasebook, @Value("${etabli.public-url}") String publicUrl) {
        this.phrasebook = phrasebook;
        this.publicUrl = publicUrl;
    }

    /** @param reader the language it is given in */
    public InvoiceFile pdf(GiftSheet sheet, Locale reader) {
        Locale language = Phrasebook.nearest(reader);
        String html = new GiftPage(language, phrasebook, publicUrl).html(sheet);
        String name = phrasebook.say(language, "giftsheet.file") + ".pdf";
        return new InvoiceFile(name, "application/pdf", typesetter.print(html));
    }
}
