package org.etabli.ui.operation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etabli.kernel.NoticeId;
import org.etabli.notice.Outbox;
import org.etabli.notice.OutboxEntry;
import org.etabli.notice.OutboxState;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.SignedIn;

/** The messages on their way out, by state and page; the address says which ({@code outbox?state=given_up&page=2}). */
@Route("outbox")
@Menu(order = 67, icon = "send", title = "outbox.menu")
@RolesAllowed("NETWORK_ADMIN")
class OutboxView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    static final int PAGE = 25;

    private final transient Outbox outbox;
    private final transient SignedIn signedIn;
    private final transient Moments moments;
    private final Div chips = new Div();
    private final Div list = new Div();
    private final Pages pages = new Pages(this::open);
    private final Button retryAll =
            new Button(getTranslation("outbox.retry-all"), new Icon("redo"), click -> retryAll());
    private OutboxState state = OutboxState.WAITING;
    private int page;

    OutboxView(Outbox outbox, SignedIn signedIn, Moments moments) {
        super("outbox.menu");
        this.outbox = outbox;
        this.signedIn = signedIn;
        this.moments = moments;
        addClassName("etb-operation");
        chips.addClassName("etb-chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", getTranslation("outbox.filter"));
        list.addClassNames("etb-card", "etb-flush", "etb-jobs");
        list.getElement().setAttribute("role", "list");
        Div top = new Div(chips, retryAll);
        top.addClassName("etb-list-top");
        add(top, list, pages);
    }

    @Override
    public List<Component> actions() {
        return List.of(new Button(getTranslation("operation.refresh"), new Icon("refresh"), click -> refresh()));
    }

    /** Without a state in the address, what needs someone comes first. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Map<OutboxState, Long> counts = outbox.count(signedIn.caller());
        String wanted = query.getSingleParameter("state").orElse("").toUpperCase(Locale.ROOT);
        state = Arrays.stream(OutboxState.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> first(counts));
        page = Pages.number(query.getSingleParameter("page").orElse(""));
        show(counts);
    }

    private static OutboxState first(Map<OutboxState, Long> counts) {
        return List.of(OutboxState.GIVEN_UP, OutboxState.RETRYING, OutboxState.WAITING).stream()
                .filter(each -> counts.getOrDefault(each, 0L) > 0)
                .findFirst()
                .orElse(OutboxState.SENT);
    }

    private void refresh() {
        show(outbox.count(signedIn.caller()));
    }

    private void show(Map<OutboxState, Long> counts) {
        long all = counts.getOrDefault(state, 0L);
        page = Pages.within(page, all, PAGE);
        chips.removeAll();
        for (OutboxState each : OutboxState.values()) {
            chips.add(chip(each, counts.getOrDefault(each, 0L)));
        }
        List<OutboxEntry> entries = outbox.list(signedIn.caller(), state, page * PAGE, PAGE);
        list.removeAll();
        entries.forEach(entry -> list.add(new OutboxRow(entry, moments, () -> retry(entry.id()))));
        if (entries.isEmpty()) {
            list.add(new EmptyState("send", getTranslation("outbox.nothing." + state.name())));
        }
        pages.show(page, PAGE, all);
        retryAll.setVisible(state == OutboxState.GIVEN_UP && all > 0);
    }

    private NativeButton chip(OutboxState of, long count) {
        Span number = new Span(Long.toString(count));
        number.addClassName("etb-num");
        NativeButton chip = new NativeButton("", click -> open(of, 0));
        chip.add(new Span(getTranslation("outbox.state." + of.name())), number);
        chip.addClassName("etb-chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(state == of));
        return chip;
    }

    private void open(int wanted) {
        open(state, wanted);
    }

    private void open(OutboxState wanted, int at) {
        UI.getCurrent()
                .navigate(
                        OutboxView.class,
                        QueryParameters.simple(Map.of(
                                "state", wanted.name().toLowerCase(Locale.ROOT), "page", Integer.toString(at + 1))));
    }

    private void retry(NoticeId id) {
        outbox.retryNow(signedIn.caller(), id);
        Notices.done(getTranslation("outbox.retried", 1));
        refresh();
    }

    private void retryAll() {
        int count = outbox.retryGivenUp(signedIn.caller());
        Notices.done(getTranslation("outbox.retried", count));
        refresh();
    }
}
