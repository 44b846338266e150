package org.etabli.ui.payment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.billing.bank.Mandate;
import org.etabli.billing.bank.MandateState;
import org.etabli.billing.bank.Mandates.Creditor;
import org.etabli.billing.bank.NewMandate;
import org.etabli.kernel.MemberId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** The mandates of a member: each with what it is worth, a new one to be entered, the one in force to be revoked. */
public final class MandateList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int OLD = 2;

    private final transient MandateDesk desk;
    private final transient MemberId member;
    private final String holder;

    /** @param holder whose account it most likely is */
    public MandateList(MandateDesk desk, MemberId member, String holder) {
        this.desk = desk;
        this.member = member;
        this.holder = holder;
        addClassName("etb-mandates");
        show();
    }

    private void show() {
        removeAll();
        List<Mandate> mandates = desk.of(member);
        mandates.stream().filter(each -> each.state() != MandateState.REVOKED).forEach(each -> add(row(each)));
        mandates.stream()
                .filter(each -> each.state() == MandateState.REVOKED)
                .limit(OLD)
                .forEach(each -> add(row(each)));
        if (mandates.isEmpty()) {
            Span none = new Span(getTranslation("mandate.none"));
            none.addClassNames("etb-s13", "etb-sec");
            add(none);
        }
        List<Creditor> creditors = desk.creditors(member);
        Button enter = new Button(
                getTranslation("mandate.enter"),
                new Icon("plus"),
                click -> new MandateDialog(creditors, holder, this::enter).open());
        enter.addThemeNames("small");
        enter.setVisible(!creditors.isEmpty());
        add(enter);
    }

    private Component row(Mandate mandate) {
        boolean valid = mandate.state() == MandateState.VALID;
        Icon icon = new Icon(valid ? "bank" : "warning");
        icon.addClassName(valid ? "etb-ink-mine" : "etb-ink-auth");
        Span name = new Span(getTranslation("mandate.account", mandate.lastDigits(), mandate.operatorName()));
        name.addClassNames("etb-medium", "etb-ell");
        Span under = new Span(getTranslation(
                "mandate.about",
                mandate.reference(),
                Words.date(mandate.signedOn()),
                getTranslation(mandate.isFirst() ? "mandate.first" : "mandate.recurrent")));
        under.addClassNames("etb-s13", "etb-sec");
        Div text = new Div(name, under);
        if (mandate.since() != null) {
            Span why = new Span(getTranslation(
                    "mandate.state." + mandate.state().name(),
                    Words.date(mandate.since()),
                    ReturnWords.of(this, mandate.code())));
            why.addClassNames("etb-s13", mandate.state() == MandateState.REVOKED ? "etb-sec" : "etb-pay-late");
            text.add(why);
        }
        text.addClassNames("etb-grow", "etb-mandate-text");
        Div row = new Div(icon, text);
        row.addClassNames("etb-line", "etb-mandate");
        if (desk.mayResume(mandate)) {
            row.add(button("mandate.resume", mandate, () -> resume(mandate)));
        }
        if (mandate.state() != MandateState.REVOKED) {
            row.add(button("mandate.revoke", mandate, () -> ask(mandate)));
        }
        return row;
    }

    private Button button(String key, Mandate mandate, Command deed) {
        Button button = new Button(getTranslation(key), click -> deed.execute());
        button.addThemeNames("small", "tertiary");
        button.setAriaLabel(getTranslation(key + ".for", mandate.reference()));
        return button;
    }

    private void enter(Creditor creditor, NewMandate mandate) {
        desk.enter(member, creditor.operator(), mandate);
        Notices.done(getTranslation("mandate.entered", creditor.name()));
        show();
    }

    private void resume(Mandate mandate) {
        desk.resume(mandate.id());
        Notices.done(getTranslation("mandate.resumed", mandate.reference()));
        show();
    }

    private void ask(Mandate mandate) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("mandate.revoke.for", mandate.reference()));
        ask.setText(getTranslation("mandate.revoke.text", mandate.operatorName()));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.setConfirmText(getTranslation("mandate.revoke"));
        ask.addConfirmListener(confirmed -> revoke(mandate));
        ask.open();
    }

    private void revoke(Mandate mandate) {
        desk.revoke(mandate.id());
        Notices.done(getTranslation("mandate.revoked", mandate.reference()), () -> {
            desk.restore(mandate.id());
            show();
        });
        show();
    }
}
