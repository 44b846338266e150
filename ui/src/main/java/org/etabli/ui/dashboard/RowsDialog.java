package org.etabli.ui.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZonedDateTime;
import org.etabli.insight.CountedVisit;
import org.etabli.kernel.LocalSlot;

/** The rows that a number counts, the latest first. */
final class RowsDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final NativeTable table = new NativeTable();

    /** @param atMost how many of all are shown */
    RowsDialog(String title, int all, int atMost) {
        setHeaderTitle(title);
        addClassName("etb-rows");
        table.addClassName("etb-table");
        table.setCaptionText(title);
        Div frame = new Div(table);
        frame.addClassName("etb-rows-frame");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", title);
        add(
                new Paragraph(getTranslation(all > atMost ? "dashboard.rows.some" : "dashboard.rows.all", all, atMost)),
                frame);
        getFooter().add(new Button(getTranslation("dashboard.rows.close"), click -> close()));
    }

    void columns(String... keys) {
        NativeTableRow row = new NativeTableRow();
        for (String key : keys) {
            NativeTableHeaderCell head = new NativeTableHeaderCell(getTranslation("dashboard.rows." + key));
            head.getElement().setAttribute("scope", "col");
            row.add(head);
        }
        table.getHead().add(row);
    }

    void row(String... values) {
        NativeTableRow row = new NativeTableRow();
        for (String value : values) {
            row.add(new NativeTableCell(value));
        }
        table.getBody().add(row);
    }

    String moment(LocalSlot slot) {
        return getTranslation("dashboard.rows.moment", slot.day(), slot);
    }

    String day(ZonedDateTime moment) {
        return getTranslation("dashboard.moment", moment.toLocalDate(), moment);
    }

    String counted(CountedVisit visit) {
        return visit.used().isPositive()
                ? getTranslation("dashboard.rows.used", visit.used(), visit.booked())
                : getTranslation("dashboard.rows.missed", visit.booked());
    }
}
