package org.etabli.ui.mailbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MailId;
import org.etabli.notice.MailContent;
import org.etabli.notice.MailSummary;
import org.etabli.notice.Mailbox;
import org.etabli.ui.component.CalendarLink;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.Today;

/** Her mails beside the one that is open; the address says which. */
@Route("mailbox/:mail?")
@Menu(order = 18, icon = "mail", title = "mailbox.menu")
@PermitAll
class MailboxView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private final transient Mailbox mailbox;
    private final transient SignedIn signedIn;
    private final transient Today today;
    private final Div list = new Div();
    private final Div pane = new Div();

    MailboxView(Mailbox mailbox, SignedIn signedIn, Today today) {
        super("mailbox.menu");
        this.mailbox = mailbox;
        this.signedIn = signedIn;
        this.today = today;
        addClassName("etb-mailbox");
        list.addClassName("etb-mails");
        list.getElement().setAttribute("role", "list");
        pane.addClassName("etb-mail");
        add(list, pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<MailSummary> mails = mailbox.list(signedIn.caller());
        Optional<MailId> wanted = event.getRouteParameters().get("mail").map(id -> new MailId(Ids.parse(id)));
        Optional<MailId> opened = wanted.or(() -> mails.stream().findFirst().map(MailSummary::id));
        getElement().setAttribute("data-open", wanted.isPresent());
        list.removeAll();
        pane.removeAll();
        if (mails.isEmpty()) {
            list.setVisible(false);
            addClassName("etb-mailbox-empty");
            pane.add(new EmptyState("mail", getTranslation("mailbox.nothing")));
            return;
        }
        Paragraph why = new Paragraph(getTranslation("mailbox.why"));
        why.addClassNames("etb-s13", "etb-sec", "etb-mails-why");
        list.add(why);
        mails.forEach(
                mail -> list.add(row(mail, opened.filter(mail.id()::equals).isPresent())));
        opened.map(id -> mailbox.get(signedIn.caller(), id)).ifPresent(this::show);
    }

    private Component row(MailSummary mail, boolean open) {
        Span subject = new Span(mail.subject());
        subject.addClassNames("etb-medium", "etb-ell");
        Span when = new Span(when(mail));
        when.addClassNames("etb-s13", "etb-sec");
        Anchor row = new Anchor("mailbox/" + mail.id(), subject, when);
        row.addClassNames("etb-mails-row", "etb-plain");
        if (open) {
            row.getElement().setAttribute("aria-current", "true");
        }
        Div item = new Div(row);
        item.getElement().setAttribute("role", "listitem");
        return item;
    }

    private void show(MailContent mail) {
        Button back = new Button(
                getTranslation("mailbox.back"),
                new Icon("arrow-left"),
                click -> UI.getCurrent().navigate("mailbox"));
        back.addThemeNames("tertiary", "small");
        back.addClassName("etb-phoneonly");
        Span received = new Span(getTranslation("mailbox.received", when(mail.summary())));
        received.addClassNames("etb-s13", "etb-sec");
        Div head = new Div(back, new H2(mail.summary().subject()), received);
        head.addClassName("etb-mail-head");
        if (mail.calendar() != null) {
            CalendarLink entry =
                    new CalendarLink(() -> Optional.ofNullable(mail.calendar()), getTranslation("mailbox.calendar"));
            entry.addClassNames("etb-btn", "etb-sm");
            head.add(entry);
        }
        pane.add(head, letter(mail));
    }

    /** The letter in a frame of its own, without scripts, forms or access to this page. */
    private Component letter(MailContent mail) {
        IFrame letter = new IFrame();
        letter.setSandbox(IFrame.SandboxType.ALLOW_POPUPS, IFrame.SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX);
        letter.setSrcdoc(mail.html().replaceFirst("<head>", "<head><base target=\"_blank\">"));
        letter.getElement().setAttribute("title", mail.summary().subject());
        letter.addClassName("etb-letter");
        return letter;
    }

    private String when(MailSummary mail) {
        ZonedDateTime delivered = mail.deliveredAt().atZone(today.zone());
        return delivered.toLocalDate().equals(today.date())
                ? getTranslation("mailbox.time", delivered)
                : getTranslation("mailbox.day", delivered.toLocalDate(), delivered);
    }
}
