package org.etabli.ui.dashboard;

import com.vaadin.flow.component.Component;
import org.springframework.context.NoSuchMessageException;

/** A rule in two or three words, without the numbers of a single case: {@code insight.rule.<rule>}. */
final class RuleWords {

    private RuleWords() {}

    /** A rule that was retired and has no words any more is named by its code. */
    static String of(String rule, Component reader) {
        try {
            return reader.getTranslation("insight.rule." + rule);
        } catch (NoSuchMessageException retired) {
            return rule;
        }
    }
}
