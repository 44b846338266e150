package org.etabli.ui.operation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.etabli.ui.component.Words;

/** Says in words what a job failed with; what the program said stands below for who can use it. */
@SpringComponent
class FaultWords {

    private static final String OTHER = "operation.fault.other";
    private final Phrasebook phrasebook;

    FaultWords(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** @param error the kind of fault, a colon, what it said */
    Component of(String error) {
        Paragraph words = new Paragraph(Words.say(key(error)));
        words.addClassNames("etb-s13", "etb-ink-broken");
        Span said = new Span(error);
        said.addClassNames("etb-small", "etb-fault");
        Details details = new Details(Words.say("operation.fault.detail"), said);
        Div fault = new Div(words, details);
        fault.addClassName("etb-col");
        return fault;
    }

    private String key(String error) {
        String kind = error.split(":", 2)[0].toLowerCase(Locale.ROOT);
        String key = "operation.fault." + kind;
        return phrasebook.knows(key) ? key : OTHER;
    }
}
