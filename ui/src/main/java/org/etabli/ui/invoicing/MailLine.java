package org.etabli.ui.invoicing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.etabli.notice.Mailings;
import org.etabli.ui.shell.Icon;

/** How many of a run's invoices have left by mail, and whether some are tried again. */
final class MailLine extends Div {

    private static final long serialVersionUID = 1L;
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span count = new Span();
    private final Span failing = new Span();

    MailLine() {
        Icon icon = new Icon("mail");
        icon.addClassName("etb-i16");
        bar.getElement().setAttribute("aria-label", getTranslation("invoicing.mails"));
        count.addClassNames("etb-s13", "etb-num");
        failing.addClassNames("etb-s13", "etb-ink-auth");
        add(icon, new Span(getTranslation("invoicing.mails")), bar, count, failing);
        addClassName("etb-run-mails");
    }

    void show(Mailings.Progress progress) {
        setVisible(progress.all() > 0);
        bar.setValue(progress.all() == 0 ? 0 : (double) progress.sent() / progress.all());
        count.setText(getTranslation("invoicing.mails.count", progress.sent(), progress.all()));
        failing.setText(progress.failing() == 0 ? "" : getTranslation("invoicing.mails.failing", progress.failing()));
    }
}
