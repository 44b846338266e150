package org.etabli.ui.floors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.resource.Floor;
import org.etabli.ui.shell.Icon;

/** Which floor, what can be done to it, and how far from saved it is. */
final class FloorBar extends Div {

    private static final long serialVersionUID = 1L;

    /** What can be done to floors as a whole. */
    record Deeds(SerializableConsumer<Floor> open, Command create, Command rename, Command draw, Command remove) {}

    private final RadioButtonGroup<Floor> floors = new RadioButtonGroup<>();
    private final MenuBar menu = new MenuBar();
    private final Button undo;
    private final Button redo;
    private final Button save;
    private final Span state = new Span();

    FloorBar(Deeds deeds, Edits edits) {
        addClassName("etb-bar-top");
        floors.addClassNames("etb-seg", "etb-book-floors");
        floors.setAriaLabel(getTranslation("floors.floor"));
        floors.setItemLabelGenerator(Floor::name);
        floors.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                deeds.open().accept(change.getValue());
            }
        });
        Button create = new Button(
                getTranslation("floors.add"),
                new Icon("plus"),
                click -> deeds.create().execute());
        create.addThemeVariants(ButtonVariant.TERTIARY);
        menu(deeds);
        undo = tool("undo", "floors.undo", edits::undo);
        redo = tool("redo", "floors.redo", edits::redo);
        Button align = tool("grid", "floors.align", edits::align);
        align.addClassName("etb-wideonly");
        state.addClassNames("etb-sec", "etb-s13");
        state.getElement().setAttribute("role", "status");
        save = new Button(getTranslation("floors.save"), new Icon("save"), click -> edits.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        Span push = new Span();
        push.addClassName("etb-grow");
        Div end = new Div(undo, redo, align, state, save);
        end.addClassNames("etb-row", "etb-floors-end");
        add(floors, create, menu, push, end);
    }

    void show(List<Floor> all, PlanDraft draft) {
        Floor shown = draft.sheet().floor();
        if (!floors.getListDataView().getItems().toList().equals(all)) {
            floors.setItems(all);
        }
        floors.setValue(shown);
        undo.setEnabled(draft.canUndo());
        redo.setEnabled(draft.canRedo());
        int unsaved = draft.unsaved();
        state.setText(getTranslation(unsaved == 0 ? "floors.saved-state" : "floors.unsaved-state", unsaved));
        save.setEnabled(true);
    }

    private void menu(Deeds deeds) {
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = menu.addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("floors.more"));
        more.getSubMenu()
                .addItem(getTranslation("floors.drawing"), click -> deeds.draw().execute());
        more.getSubMenu()
                .addItem(
                        getTranslation("floors.rename"), click -> deeds.rename().execute());
        more.getSubMenu()
                .addItem(
                        getTranslation("floors.remove"), click -> deeds.remove().execute());
    }

    private Button tool(String icon, String key, Command deed) {
        Button tool = new Button(new Icon(icon), click -> deed.execute());
        tool.addThemeVariants(ButtonVariant.TERTIARY);
        tool.setAriaLabel(getTranslation(key));
        tool.setTooltipText(getTranslation(key));
        return tool;
    }
}
