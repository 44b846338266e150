package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.CreditNotes;
import org.etabli.billing.CreditWish;
import org.etabli.billing.Invoice;
import org.etabli.billing.InvoiceKind;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.Invoices;
import org.etabli.billing.PayerPreferences;
import org.etabli.billing.document.InvoiceFiles;
import org.etabli.kernel.InvoiceId;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.SignedIn;

/** A member's invoices beside the one that is open; who bills opens those of her operator by their address. */
@Route("invoices/:invoice?")
@Menu(order = 12, icon = "invoice", title = "invoices.menu")
@PermitAll
class InvoicesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 60;

    private final transient Invoices invoices;
    private final transient CreditNotes creditNotes;
    private final transient InvoiceFiles files;
    private final transient PayerPreferences preferences;
    private final transient PayingDesk paying;
    private final transient SignedIn signedIn;
    private final Div list = new Div();
    private final Div rows = new Div();
    private final Div pane = new Div();

    InvoicesView(
            Invoices invoices,
            CreditNotes creditNotes,
            InvoiceFiles files,
            PayingDesk paying,
            PayerPreferences preferences,
            SignedIn signedIn) {
        super("invoices.menu");
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.files = files;
        this.preferences = preferences;
        this.paying = paying;
        this.signedIn = signedIn;
        addClassName("etb-mailbox");
        list.addClassNames("etb-mails", "etb-noprint");
        rows.getElement().setAttribute("role", "list");
        pane.addClassNames("etb-mail", "etb-invoice-pane");
        add(list, pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<InvoiceSummary> own = invoices.listOwn(signedIn.caller(), 0, PAGE);
        Optional<InvoiceId> wanted = event.getRouteParameters().get("invoice").map(InvoiceId::parse);
        Optional<InvoiceId> opened = wanted.or(() -> own.stream().findFirst().map(InvoiceSummary::id));
        getElement().setAttribute("data-open", wanted.isPresent());
        list.removeAll();
        rows.removeAll();
        pane.removeAll();
        boolean hers =
                opened.isEmpty() || own.stream().anyMatch(each -> each.id().equals(opened.get()));
        list.setVisible(hers && !own.isEmpty());
        setClassName("etb-mailbox-empty", opened.isEmpty());
        setClassName("etb-invoice-alone", opened.isPresent() && !list.isVisible());
        if (opened.isEmpty()) {
            pane.add(new EmptyState("invoice", getTranslation("invoices.nothing")));
            return;
        }
        if (hers) {
            list.add(new PaperChoice(preferences, signedIn));
        }
        own.forEach(each -> rows.add(row(each, each.id().equals(opened.get()))));
        list.add(rows);
        show(invoices.get(signedIn.caller(), opened.get()));
    }

    private Component row(InvoiceSummary invoice, boolean open) {
        boolean credit = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        Span number = new Span(getTranslation(credit ? "invoices.credit-note" : "invoices.invoice", invoice.number()));
        number.addClassNames("etb-medium", "etb-num");
        Span amount = new Span(getTranslation("invoicing.money", invoice.gross()));
        amount.addClassNames("etb-num", "etb-push");
        Div first = new Div(number, amount);
        first.addClassName("etb-row");
        Span about = new Span(
                getTranslation("invoices.about", invoice.seller(), Words.date(invoice.issuedOn()), state(invoice)));
        about.addClassNames("etb-s13", "etb-sec");
        Anchor row = new Anchor("invoices/" + invoice.id(), first, about);
        row.addClassNames("etb-mails-row", "etb-plain");
        if (open) {
            row.getElement().setAttribute("aria-current", "true");
        }
        Div item = new Div(row);
        item.getElement().setAttribute("role", "listitem");
        return item;
    }

    private String state(InvoiceSummary invoice) {
        if (invoice.kind() == InvoiceKind.CREDIT_NOTE) {
            return getTranslation("invoices.state.credit-note");
        }
        if (invoice.credited()) {
            return getTranslation("invoices.state.credited");
        }
        return invoice.open().isZero()
                ? getTranslation("invoices.state.settled")
                : getTranslation(
                        invoice.isSpread() ? "instalments.state" : "invoices.state.open",
                        Words.date(invoice.nextOn()),
                        invoice.next());
    }

    private void show(Invoice invoice) {
        Button back = new Button(
                getTranslation("invoices.back"),
                new Icon("arrow-left"),
                click -> UI.getCurrent().navigate("invoices"));
        back.addThemeNames("tertiary", "small");
        back.addClassName("etb-phoneonly");
        Span state = new Span(state(invoice.summary()));
        state.addClassNames("etb-sec", "etb-grow");
        Button print = new Button(
                getTranslation("invoices.print"),
                new Icon("print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        Div bar = new Div(back, state);
        invoice.creditNotes()
                .forEach(note -> bar.add(new Anchor(
                        "invoices/" + note.id(), getTranslation("invoices.see-credit-note", note.number()))));
        if (invoices.mayCorrect(signedIn.caller(), invoice)) {
            Button correct = new Button(getTranslation("invoices.credit"), click -> askToCredit(invoice));
            correct.addThemeVariants(ButtonVariant.TERTIARY);
            bar.add(correct);
        }
        bar.add(paying.ways(invoice.summary()));
        bar.add(print, new InvoiceDownload(files, signedIn, invoice.summary().id()));
        bar.addClassNames("etb-invoice-bar", "etb-row", "etb-wrap", "etb-noprint");
        pane.add(bar);
        Component plan = paying.plan(invoice.summary());
        if (plan != null) {
            pane.add(plan);
        }
        pane.add(new InvoiceSheet(invoice));
    }

    private void askToCredit(Invoice invoice) {
        new CreditDialog(invoice, wish -> creditNotes.preview(signedIn.caller(), wish), this::credit).open();
    }

    private void credit(CreditWish wish) {
        switch (creditNotes.write(signedIn.caller(), wish)) {
            case CreditNotes.Outcome.Written(var note, var number) -> {
                Notices.done(getTranslation("invoices.credited", number));
                UI.getCurrent().navigate("invoices/" + note);
            }
            case CreditNotes.Outcome.Refused(var refusal) -> Notices.refused(refusal);
        }
    }
}
