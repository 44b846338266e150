package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** The view's title, whether it is live, its actions; the search, the languages. */
final class TitleBar extends Div {

    private static final long serialVersionUID = 1L;
    private final H1 title = new H1();
    private final LiveMark live = new LiveMark();
    private final Div actions = new Div();

    TitleBar(Command search, Component languages, Component user) {
        addClassName("etb-navbar");
        title.getElement().setAttribute("tabindex", "-1");
        actions.addClassName("etb-actions");
        Span push = new Span();
        push.addClassName("etb-push");
        user.addClassName("etb-phoneonly");
        add(title, live, push, actions, find(search), languages, user);
    }

    void show(Page page) {
        title.setText(page.heading());
        live.setVisible(page.isLive());
        actions.removeAll();
        actions.add(page.actions());
    }

    /** Tells who listens to the page that she is somewhere else now. */
    void takeFocus() {
        title.getElement().callJsFunction("focus");
    }

    private NativeButton find(Command search) {
        NativeButton find = new NativeButton("", click -> search.execute());
        find.addClassName("etb-find");
        Icon icon = new Icon("search");
        icon.addClassName("etb-i16");
        Span keys = new Span(getTranslation("shell.palette.key"));
        keys.addClassName("etb-kbd");
        find.add(icon, new Span(getTranslation("shell.find")), keys);
        find.setAriaLabel(getTranslation("shell.find"));
        find.getElement().setAttribute("aria-keyshortcuts", "Control+K");
        return find;
    }
}
