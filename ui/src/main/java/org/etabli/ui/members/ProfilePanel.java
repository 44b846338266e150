package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Icon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** One member: who she is, and under the tabs what concerns her. A tab that can't be read fails alone. */
final class ProfilePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ProfilePanel.class);

    private final Div body = new Div();
    private final Tabs tabs = new Tabs();
    private final transient Map<Tab, Supplier<Component>> contents = new LinkedHashMap<>();

    ProfilePanel(String label, Component head) {
        addClassName("etb-profile");
        getElement().setAttribute("role", "region").setAttribute("aria-label", label);
        body.addClassName("etb-profile-body");
        tabs.addClassName("etb-tabs");
        tabs.addSelectedChangeListener(change -> fill());
        add(head, tabs, body);
    }

    /** Adds a tab whose content is made whenever it is opened, so that it shows the state of things. */
    void tab(String titleKey, Supplier<Component> content) {
        Tab tab = new Tab(getTranslation(titleKey));
        contents.put(tab, content);
        tabs.add(tab);
    }

    int openTab() {
        return tabs.getSelectedIndex();
    }

    void open(int tab) {
        tabs.setSelectedIndex(tab);
    }

    private void fill() {
        Supplier<Component> content = contents.get(tabs.getSelectedTab());
        body.removeAll();
        if (content == null) {
            return;
        }
        try {
            body.add(content.get());
        } catch (DataAccessException unreachable) {
            LOG.warn("a part of a profile could not be read", unreachable);
            Button retry = new Button(getTranslation("people.retry"), new Icon("refresh"), click -> fill());
            body.add(new EmptyState("offline", getTranslation("people.unreachable"), retry));
        }
    }
}
