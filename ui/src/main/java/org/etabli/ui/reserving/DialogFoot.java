package org.etabli.ui.reserving;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.etabli.ui.component.Title;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** The dialog's last line: a letter to the venue, what it costs, and the one button that does the best thing possible. */
final class DialogFoot extends Div {

    private static final long serialVersionUID = 1L;
    private final Anchor letter = new Anchor();
    private final Span cost = new Span();
    private final Button act;

    /** @param address of the venue, or null where nobody would write to it */
    DialogFoot(@Nullable String address, SerializableRunnable close, SerializableRunnable act) {
        this.act = new Button("", click -> act.run());
        this.act.addThemeVariants(ButtonVariant.PRIMARY);
        this.act.setDisableOnClick(true);
        addClassName("etb-dialog-foot");
        cost.addClassNames("etb-s13", "etb-sec", "etb-num");
        letter.setVisible(address != null);
        letter.setHref("mailto:" + address);
        letter.add(new Icon("mail"), new Span(getTranslation("reserving.write")));
        letter.addClassName("etb-dialog-letter");
        letter.setRouterIgnore(true);
        Span push = new Span();
        push.addClassName("etb-push");
        add(letter, push, cost, new Button(getTranslation("reserving.cancel"), click -> close.run()), this.act);
    }

    void offer(String action, String price) {
        letter.removeClassNames("etb-btn", "etb-primary");
        act.setVisible(true);
        act.setEnabled(true);
        act.getElement().removeAllChildren().appendChild(Title.of(action).getElement());
        cost.setText(price);
    }

    void offerNothing() {
        letter.removeClassNames("etb-btn", "etb-primary");
        cost.setText("");
        act.setVisible(false);
    }

    /** Writing to the venue is always possible; it becomes the button where nothing better is. */
    void offerLetter() {
        offerNothing();
        letter.addClassNames("etb-btn", "etb-primary");
    }
}
