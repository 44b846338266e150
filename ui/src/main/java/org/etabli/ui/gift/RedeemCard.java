package org.etabli.ui.gift;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.etabli.billing.PaymentOutcome;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.web.TooManyRequestsException;

/** Where a member types the code of a gift card; it goes into her wallet. */
public final class RedeemCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient GiftDesk desk;
    private final Command changed;

    public RedeemCard(GiftDesk desk, Command changed) {
        this.desk = desk;
        this.changed = changed;
        addClassNames("etb-card", "etb-form");
        Div head = new Div(new H2(getTranslation("gifts.have")));
        head.addClassName("etb-head");
        FieldErrors errors = new FieldErrors();
        TextField code = errors.field("code", new TextField(getTranslation("gifts.code")));
        code.setMaxLength(60);
        code.setHelperText(getTranslation("gifts.code.help"));
        Button go = new Button(getTranslation("gifts.redeem"), click -> errors.accept(() -> redeem(code.getValue())));
        code.addKeyPressListener(Key.ENTER, press -> go.click());
        add(head, code, go);
    }

    private void redeem(String code) {
        try {
            switch (desk.redeem(code)) {
                case PaymentOutcome.Recorded(var id, var number) -> {
                    Notices.done(getTranslation("gifts.redeemed", number));
                    changed.execute();
                }
                case PaymentOutcome.Refused(var refusal) -> Notices.refused(refusal);
            }
        } catch (TooManyRequestsException tooOften) {
            Notices.failed(getTranslation("gifts.too-often"));
        }
    }
}
