package org.etabli.ui.payment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.etabli.billing.BankDetails;
import org.etabli.billing.Collected;
import org.etabli.billing.CollectionOutcome;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.CollectionId;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Direct debits: prepared together, handed to the bank as a file, recorded once it has carried them out. */
public final class DebitCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DebitDesk desk;
    private final transient OperatorId operator;
    private final transient @Nullable BillingRunId run;
    private final Command changed;

    DebitCard(DebitDesk desk, OperatorId operator, Command changed) {
        this(desk, operator, null, changed);
    }

    /** @param run whose invoices only, or null for all that is due */
    public DebitCard(DebitDesk desk, OperatorId operator, @Nullable BillingRunId run, Command changed) {
        this.desk = desk;
        this.operator = operator;
        this.run = run;
        this.changed = changed;
        addClassNames("etb-card", "etb-pay-debits");
        show();
    }

    void show() {
        removeAll();
        Button prepare = new Button(
                getTranslation("payments.debits.prepare"),
                click -> new DebitDialog(desk.earliest(operator), desk.runs(operator), run, this::prepare).open());
        prepare.addThemeNames("small");
        H2 title = new H2(getTranslation("payments.debits"));
        title.addClassName("etb-grow");
        Button account = new Button(
                new Icon("gear"), click -> new BankDetailsDialog(desk.details(operator), this::change).open());
        account.addThemeNames("small", "tertiary");
        account.setAriaLabel(getTranslation("payments.account"));
        account.setTooltipText(getTranslation("payments.account"));
        Div head = new Div(title, account, prepare);
        head.addClassName("etb-row");
        add(head);
        List<Collected> known = desk.list(operator, run);
        if (known.isEmpty()) {
            Paragraph none =
                    new Paragraph(getTranslation(run == null ? "payments.debits.none" : "payments.debits.none.run"));
            none.addClassNames("etb-sec", "etb-s13");
            add(none);
        }
        known.forEach(each -> add(row(each)));
    }

    private Component row(Collected collection) {
        String day = Words.date(collection.collectOn());
        Span when = new Span(getTranslation("payments.debits.day", day));
        when.addClassNames("etb-medium", "etb-grow");
        Span what = new Span(getTranslation("payments.debits.line", collection.count(), collection.total()));
        what.addClassNames("etb-num", "etb-s13");
        Div first = new Div(when, what);
        first.addClassName("etb-row");
        Anchor file =
                new Anchor(download(collection), AttachmentType.DOWNLOAD, getTranslation("payments.debits.download"));
        file.addClassNames("etb-s13", "etb-grow");
        file.setAriaLabel(getTranslation("payments.debits.download.for", day));
        Div second = new Div(file);
        second.addClassName("etb-row");
        if (collection.recorded()) {
            second.add(new Span(new Icon("check"), new Span(getTranslation("payments.debits.is-recorded"))));
        } else if (desk.isDue(operator, collection)) {
            Button record = new Button(getTranslation("payments.debits.record"), click -> ask(collection, day));
            record.addThemeNames("small", "tertiary");
            second.add(record);
        }
        Div row = new Div(first, second);
        row.addClassName("etb-pay-paid");
        return row;
    }

    private DownloadHandler download(Collected collection) {
        return DownloadHandler.fromInputStream(asked -> {
            byte[] bytes = desk.file(collection.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    "pain.008-" + collection.collectOn() + ".xml",
                    "application/xml",
                    bytes.length);
        });
    }

    private void prepare(LocalDate day, @Nullable BillingRunId run) {
        switch (desk.prepare(operator, day, run)) {
            case CollectionOutcome.Prepared(var id, var count, var total, var left) -> {
                String why = left.entrySet().stream()
                        .map(each -> getTranslation("payments.debits.left." + each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", "));
                int out = left.values().stream().mapToInt(Integer::intValue).sum();
                Notices.done(getTranslation("payments.debits.prepared", count, total, out, why), () -> discard(id));
            }
            case CollectionOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        if (run != null) {
            changed.execute();
        }
        show();
    }

    private void change(BankDetails details) {
        desk.change(operator, details);
        Notices.done(getTranslation("payments.account.kept"));
    }

    private void discard(CollectionId id) {
        desk.discard(id);
        Notices.done(getTranslation("payments.debits.discarded"));
        if (run != null) {
            changed.execute();
        }
        show();
    }

    private void ask(Collected collection, String day) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("payments.debits.record.title", day));
        ask.setText(getTranslation("payments.debits.record.text", collection.count(), collection.total()));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.setConfirmText(getTranslation("payments.debits.record"));
        ask.addConfirmListener(confirmed -> {
            var outcome = desk.record(collection.id());
            Notices.done(getTranslation("payments.debits.recorded", outcome.recorded(), outcome.paidBefore()));
            changed.execute();
        });
        ask.open();
    }
}
