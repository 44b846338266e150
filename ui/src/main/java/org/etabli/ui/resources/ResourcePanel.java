package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.resource.Resource;
import org.etabli.ui.shell.Icon;

/** One resource: what it is at a glance, and under the tabs what can be changed about it. */
final class ResourcePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final Div body = new Div();
    private final Tabs tabs = new Tabs();
    private final transient Map<Tab, Supplier<Component>> contents = new LinkedHashMap<>();

    ResourcePanel(Resource resource, Component headActions, Command close) {
        addClassName("etb-profile");
        body.addClassName("etb-profile-body");
        tabs.addClassName("etb-tabs");
        tabs.addSelectedChangeListener(change -> fill());
        add(head(resource, headActions, close), tabs, body);
    }

    /** Adds a tab whose content is made whenever it is opened, so that it shows the state of things. */
    Tab tab(String titleKey, Supplier<Component> content) {
        Tab tab = new Tab(getTranslation(titleKey));
        contents.put(tab, content);
        tabs.add(tab);
        return tab;
    }

    void open(Tab tab) {
        tabs.setSelectedTab(tab);
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
        if (content != null) {
            body.add(content.get());
        }
    }

    private Component head(Resource resource, Component actions, Command close) {
        Span mark = new Span(new Icon(resource.icon()));
        mark.addClassNames("etb-avatar", "etb-l");
        Paragraph under = new Paragraph(Stream.of(Kinds.one(resource.kind()), resource.trade(), resource.category())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" · ")));
        under.addClassName("etb-sec");
        Div words = new Div(new H2(resource.name()), under);
        words.addClassName("etb-grow");
        Button shut = new Button(new Icon("close"), click -> close.execute());
        shut.addThemeVariants(ButtonVariant.TERTIARY);
        shut.setAriaLabel(getTranslation("resources.close"));
        Div line = new Div(mark, words, shut);
        line.addClassNames("etb-row", "etb-top", "etb-g12");
        Div head = new Div(line, actions);
        head.addClassName("etb-profile-head");
        return head;
    }

    static MenuBar more(String label) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var more = bar.addItem(new Icon("more"));
        more.setAriaLabel(label);
        return bar;
    }
}
