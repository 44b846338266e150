package org.etabli.billing.document;

import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.OperatorLooks;
import org.etabli.paper.Letterhead;
import org.etabli.paper.Typesetter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Prints gift cards as PDF/A, to be given: a card to cut out and fold, and what to do with it. Keeps nothing. */
@Service
public class GiftSheets {

    private final OperatorLooks looks;
    private final Phrasebook phrasebook;
    private final String publicUrl;
    private final Typesetter typesetter = new Typesetter();

    GiftSheets(OperatorLooks looks, Phrasebook phrasebook, @Value("${etabli.public-url}") String publicUrl) {
        this.looks = looks;
        this.phrasebook = phrasebook;
        this.publicUrl = publicUrl;
    }

    /** @param reader the language it is given in */
    public InvoiceFile pdf(GiftSheet sheet, Locale reader) {
        Locale language = Phrasebook.nearest(reader);
        Letterhead letterhead = new Letterhead(looks.of(sheet.operator()));
        String html = new GiftPage(language, phrasebook, publicUrl, letterhead).html(sheet);
        String name = phrasebook.say(language, "giftsheet.file") + ".pdf";
        return new InvoiceFile(name, "application/pdf", typesetter.print(html));
    }
}
