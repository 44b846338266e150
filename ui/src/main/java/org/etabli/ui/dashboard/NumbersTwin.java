package org.etabli.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** « Voir les chiffres »: the numbers of a picture as a table. */
final class NumbersTwin extends Details {

    private static final long serialVersionUID = 1L;
    private final NativeTable table = new NativeTable();

    NumbersTwin(String caption) {
        setSummaryText(getTranslation("dashboard.numbers"));
        addClassName("etb-twin");
        table.addClassNames("etb-table", "etb-twin-table");
        table.setCaptionText(caption);
        Div frame = new Div(table);
        frame.addClassName("etb-twin-frame");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        add(frame);
    }

    /** Heads of the columns; the first column names the row. */
    void columns(List<String> heads) {
        table.getHead().removeAll();
        table.getBody().removeAll();
        NativeTableRow row = new NativeTableRow();
        for (int column = 0; column < heads.size(); column++) {
            NativeTableHeaderCell head = new NativeTableHeaderCell(heads.get(column));
            head.getElement().setAttribute("scope", "col");
            head.setClassName("etb-right", column > 0);
            row.add(head);
        }
        table.getHead().add(row);
    }

    void row(String name, List<String> values, Component... last) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(head);
        values.forEach(value -> row.add(cell(new NativeTableCell(value))));
        for (Component component : last) {
            row.add(cell(new NativeTableCell(component)));
        }
        table.getBody().add(row);
    }

    private static NativeTableCell cell(NativeTableCell cell) {
        cell.addClassName("etb-right");
        return cell;
    }
}
