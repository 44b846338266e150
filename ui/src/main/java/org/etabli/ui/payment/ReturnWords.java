package org.etabli.ui.payment;

import com.vaadin.flow.component.Component;
import org.etabli.billing.sepa.ReturnReason;
import org.jspecify.annotations.Nullable;

/** The bank's reasons for returns, in words. */
final class ReturnWords {

    private ReturnWords() {}

    /** « AM04, provision insuffisante »; the text itself when it is no reason that is known. */
    static String of(Component reader, @Nullable String code) {
        return ReturnReason.of(code)
                .map(reason -> reader.getTranslation(
                        "bank.reason", reason.name(), reader.getTranslation("billing.return." + reason.name())))
                .orElse(code == null ? "" : code);
    }
}
