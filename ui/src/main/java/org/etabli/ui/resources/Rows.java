package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.etabli.ui.shell.Icon;

/** Rows of fields that are written and saved together; one more at a press, and each can go. */
final class Rows<R extends Component> extends Div {

    private static final long serialVersionUID = 1L;

    private final Class<R> type;
    private final Div rows = new Div();

    /** @param more makes an empty row */
    Rows(Class<R> type, String addKey, String label, SerializableSupplier<R> more) {
        this.type = type;
        addClassName("etb-form-part");
        rows.addClassName("etb-col");
        rows.getElement().setAttribute("role", "list").setAttribute("aria-label", label);
        Button add = new Button(getTranslation(addKey), new Icon("plus"), click -> {
            add(more.get());
        });
        add.addThemeVariants(ButtonVariant.SMALL);
        super.add(rows, add);
    }

    void add(R row) {
        Button away = new Button(new Icon("close"));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(getTranslation("handbook.row.remove"));
        Div line = new Div(row, away);
        line.addClassName("etb-handbook-row");
        line.getElement().setAttribute("role", "listitem");
        away.addClickListener(click -> rows.remove(line));
        rows.add(line);
    }

    /** In their order. */
    List<R> list() {
        return rows.getChildren()
                .flatMap(Component::getChildren)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
