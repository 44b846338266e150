package org.etabli.ui.reserving;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.etabli.handbook.Handbook;
import org.etabli.handbook.Handbook.Material;
import org.etabli.resource.Resource;
import org.etabli.ui.shell.Icon;

/** What one should know before reserving a machine: what it must never see, and where its manual is. */
final class HandbookNote extends Div {

    private static final long serialVersionUID = 1L;

    HandbookNote() {
        addClassNames("etb-handbook-note", "etb-s13");
    }

    void show(Resource resource, Handbook handbook) {
        removeAll();
        setVisible(!handbook.isEmpty());
        if (handbook.isEmpty()) {
            return;
        }
        add(new Icon(handbook.forbidden().isEmpty() ? "info" : "warning"));
        if (!handbook.forbidden().isEmpty()) {
            add(new Span(getTranslation(
                    "handbook.never",
                    handbook.forbidden().stream().map(Material::name).collect(Collectors.joining(", ")))));
        }
        Anchor more = new Anchor(
                "/machines/" + resource.id() + "#handbook", getTranslation("handbook.more"), AnchorTarget.BLANK);
        more.setRouterIgnore(true);
        add(more);
    }
}
