package org.etabli.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.etabli.display.Display.Look;
import org.etabli.display.NewDisplay;
import org.etabli.kernel.DisplayId;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.QrCode;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Makes a screen, then shows its link this one time; from then on it only closes by its button. */
final class DisplayDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Venue venue;
    private final transient DisplaysDesk desk;
    private final transient Command made;
    private final transient DisplayId id = DisplayId.next();
    private final FieldErrors errors = new FieldErrors();
    private final RadioButtonGroup<Boolean> where = new RadioButtonGroup<>();
    private final transient ComboBox<Resource> beside =
            errors.field("resource", new ComboBox<>(getTranslation("displays.beside")));
    private final TextField name = errors.field("name", new TextField(getTranslation("displays.name")));
    private final Select<Look> look = new Select<>();

    DisplayDialog(Venue venue, DisplaysDesk desk, Command made) {
        this.venue = venue;
        this.desk = desk;
        this.made = made;
        setHeaderTitle(getTranslation("displays.make"));
        setWidth("min(30rem, 100vw - 32px)");
        addClassName("etb-confirm");
        where.setLabel(getTranslation("displays.where"));
        where.setItems(false, true);
        where.setItemLabelGenerator(
                entrance -> getTranslation(entrance ? "displays.where.entrance" : "displays.where.beside"));
        where.setValue(desk.offered(venue).isEmpty());
        where.addValueChangeListener(change -> show(change.getValue()));
        beside.setItems(desk.offered(venue));
        beside.setItemLabelGenerator(Resource::name);
        beside.setWidthFull();
        beside.addValueChangeListener(change -> suggestName(change.getValue()));
        name.setHelperText(getTranslation("displays.name.help"));
        name.setWidthFull();
        look.setLabel(getTranslation("displays.look"));
        look.setItems(Look.values());
        look.setItemLabelGenerator(each -> getTranslation("displays.look." + each));
        look.setValue(Look.AUTO);
        look.setWidthFull();
        Div form = new Div(where, beside, name, look);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        show(where.getValue());
        Button leave = new Button(getTranslation("settings.cancel"), click -> close());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Button make = new Button(getTranslation("displays.make.do"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(leave, make);
    }

    private void show(boolean entrance) {
        beside.setVisible(!entrance);
        if (entrance && name.isEmpty()) {
            name.setValue(getTranslation("displays.name.entrance"));
        } else if (!entrance && name.getValue().equals(getTranslation("displays.name.entrance"))) {
            name.clear();
            suggestName(beside.getValue());
        }
    }

    private void suggestName(@Nullable Resource resource) {
        if (resource != null && name.isEmpty()) {
            name.setValue(getTranslation("displays.name.of", resource.name()));
        }
    }

    private void make() {
        boolean entrance = where.getValue();
        Resource resource = entrance ? null : beside.getValue();
        if (!entrance && resource == null) {
            beside.setErrorMessage(getTranslation("displays.beside.required"));
            beside.setInvalid(true);
            beside.focus();
            return;
        }
        errors.accept(() -> show(desk.make(
                venue, new NewDisplay(id, resource == null ? null : resource.id(), name.getValue(), look.getValue()))));
    }

    private void show(String link) {
        removeAll();
        getFooter().removeAll();
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        TextField field = new TextField(getTranslation("displays.link"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setWidthFull();
        field.addClassName("etb-secret");
        Button copy = new Button(getTranslation("profile.tokens.copy"), new Icon("copy"), click -> {
            click.getSource().getElement().executeJs("navigator.clipboard.writeText($0)", link);
            click.getSource().setText(getTranslation("profile.tokens.copied"));
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.focus();
        Div code = new Div(new QrCode(link, getTranslation("displays.link.code")));
        code.addClassName("etb-display-code");
        add(new Paragraph(getTranslation("displays.once")), field, code);
        getFooter()
                .add(
                        new Button(getTranslation("displays.noted"), click -> {
                            close();
                            made.execute();
                        }),
                        copy);
    }
}
