package org.etabli.ui.dunning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import java.util.Optional;
import org.etabli.billing.dunning.DunningLetter;
import org.etabli.kernel.Phrasebook;
import org.etabli.ui.component.PriceLines;

/** A letter as its reader will see it, in both languages, before it leaves. */
final class LetterDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient SerializableFunction<Locale, Optional<DunningLetter>> letter;
    private final Div sheet = new Div();

    LetterDialog(
            String title, SerializableFunction<Locale, Optional<DunningLetter>> letter, String verb, Command send) {
        this.letter = letter;
        setHeaderTitle(title);
        setWidth("min(600px, 100vw - 32px)");
        sheet.addClassName("etb-dun-letter");
        Tabs languages = new Tabs();
        Phrasebook.LANGUAGES.forEach(language -> {
            Tab tab = new Tab(getTranslation("dunning.language." + language.getLanguage()));
            languages.add(tab);
            if (language.equals(Phrasebook.nearest(getLocale()))) {
                languages.setSelectedTab(tab);
            }
        });
        languages.addSelectedChangeListener(change -> show(Phrasebook.LANGUAGES.get(languages.getSelectedIndex())));
        add(languages, sheet);
        show(Phrasebook.LANGUAGES.get(languages.getSelectedIndex()));
        Button go = new Button(verb, click -> {
            close();
            send.execute();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }

    private void show(Locale language) {
        sheet.removeAll();
        letter.apply(language)
                .ifPresentOrElse(this::write, () -> sheet.add(new Paragraph(getTranslation("dunning.letter.nothing"))));
    }

    private void write(DunningLetter written) {
        Span subject = new Span(written.subject());
        subject.addClassName("etb-strong");
        sheet.add(subject, new Paragraph(written.lead()));
        PriceLines lines = new PriceLines();
        written.invoices().forEach(owed -> lines.line(owed.number(), owed.text()));
        lines.due(getTranslation("dunning.letter.total"), written.total());
        sheet.add(lines);
        written.body().forEach(each -> sheet.add(paragraph(each)));
        written.closing().forEach(each -> sheet.add(paragraph(each)));
    }

    private static Component paragraph(String text) {
        return new Paragraph(text);
    }
}
