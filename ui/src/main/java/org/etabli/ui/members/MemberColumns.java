package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.etabli.insight.MemberLine;
import org.etabli.insight.MemberLine.Credit;
import org.etabli.insight.MemberLine.Standing;
import org.etabli.insight.MemberOrder;
import org.etabli.ui.component.Narrow;
import org.etabli.ui.component.Words;

/** What stands in the list about a member. On a phone her name, her plan under it, and her state. */
final class MemberColumns {

    private MemberColumns() {}

    static void add(Grid<MemberLine> grid, MemberDesk desk) {
        boolean phone = Narrow.isPhone();
        sorted(grid.addComponentColumn(line -> person(line, phone)), MemberOrder.NAME, "people.column.name")
                .setFlexGrow(5)
                .setWidth("170px");
        List<Grid.Column<MemberLine>> wide = List.of(
                sorted(grid.addComponentColumn(line -> plan(line, desk)), MemberOrder.PLAN, "people.column.plan")
                        .setFlexGrow(4)
                        .setWidth("140px"),
                sorted(
                                grid.addColumn(line -> MemberWords.visit(line, desk.now(), desk.zone())),
                                MemberOrder.LAST_VISIT,
                                "people.column.visit")
                        .setFlexGrow(2)
                        .setWidth("112px"),
                grid.addColumn(MemberColumns::credit)
                        .setHeader(Words.say("people.column.credit"))
                        .setTextAlign(ColumnTextAlign.END)
                        .setFlexGrow(1)
                        .setWidth("116px"));
        wide.forEach(column -> column.setVisible(!phone));
        sorted(grid.addComponentColumn(MemberWords::state), MemberOrder.STATE, "people.column.state")
                .setFlexGrow(phone ? 0 : 3)
                .setWidth(phone ? "150px" : "140px");
    }

    private static Grid.Column<MemberLine> sorted(Grid.Column<MemberLine> column, MemberOrder order, String key) {
        return column.setHeader(Words.say(key)).setSortable(true).setSortProperty(order.name());
    }

    private static Component person(MemberLine line, boolean phone) {
        Span mark = new Span(line.initials());
        mark.addClassNames("etb-avatar", "etb-n");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(line.fullName());
        name.addClassName("etb-ell");
        Div words = new Div(name);
        words.addClassNames("etb-ell");
        Standing standing = line.standing();
        if (phone && standing != null) {
            words.add(under(standing.plan().in(UI.getCurrent().getLocale())));
        }
        Div cell = new Div(mark, words);
        cell.addClassName("etb-person-cell");
        return cell;
    }

    private static Component plan(MemberLine line, MemberDesk desk) {
        Standing standing = line.standing();
        Div cell = new Div();
        cell.addClassName("etb-ell");
        if (standing != null) {
            Span name = new Span(standing.plan().in(UI.getCurrent().getLocale()));
            cell.add(name);
            if (standing.home() != null) {
                cell.add(under(desk.nameOf(standing.home())));
            }
        }
        return cell;
    }

    private static String credit(MemberLine line) {
        Credit credit = line.credit();
        return credit == null ? "" : MemberWords.left(credit);
    }

    private static Span under(String words) {
        Span under = new Span(words);
        under.addClassName("etb-under");
        return under;
    }
}
