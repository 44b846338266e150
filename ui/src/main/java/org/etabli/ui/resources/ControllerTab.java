package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import org.etabli.access.Controller;
import org.etabli.access.ControllerSettings;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** The device beside a machine or a door: whether it is there, its key, and how long it may decide by itself. */
final class ControllerTab extends Div {

    private static final long serialVersionUID = 1L;

    /** What is done about a controller. */
    interface Doings {

        /** Makes a new key, which is shown this once. */
        String key();

        void revoke();

        /** @throws org.etabli.kernel.InvalidInputException naming {@code offlineMinutes} */
        void setOffline(int minutes);

        /** Shows the state of things anew. */
        void changed();
    }

    private final transient Doings doings;
    private final transient ZoneId zone;
    private final String name;
    private final String kind;

    /**
     * @param kind {@code machine} or {@code door}, the last part of the names of its texts
     * @param name the machine's or the door's
     */
    ControllerTab(Optional<Controller> controller, String kind, String name, ZoneId zone, Instant now, Doings doings) {
        this.doings = doings;
        this.zone = zone;
        this.kind = kind;
        this.name = name;
        addClassNames("etb-col", "etb-g16");
        Paragraph lead = new Paragraph(getTranslation("controller.lead." + kind));
        lead.addClassNames("etb-sec", "etb-s13");
        Section key = new Section(new H3(getTranslation("controller.title")), lead);
        key.addClassName("etb-form-part");
        controller.ifPresent(known -> key.add(state(known, now)));
        key.add(keys(controller.filter(Controller::hasKey).isPresent()));
        add(key);
        controller.ifPresent(known -> add(offline(known)));
    }

    private Component state(Controller controller, Instant now) {
        Div facts = new Div();
        facts.addClassName("etb-facts");
        Instant revoked = controller.revokedAt();
        facts.add(
                new Icon("key"),
                new Span(
                        revoked == null
                                ? said("controller.keyed", controller.keyedAt())
                                : said("controller.key-revoked", revoked)));
        Instant heard = controller.heardAt();
        facts.add(
                new Icon("plug"),
                new Span(heard == null ? getTranslation("controller.never-heard") : said("controller.heard", heard)));
        Div state = new Div(facts);
        state.addClassNames("etb-row", "etb-between", "etb-top");
        if (controller.hasKey()) {
            state.add(
                    controller.isThere(now)
                            ? new StatusBadge(Status.FREE, getTranslation("controller.there"))
                            : new StatusBadge(Status.SILENT));
        }
        return state;
    }

    private String said(String key, Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        return getTranslation(key, Words.date(at.toLocalDate()), at);
    }

    private Component keys(boolean hasKey) {
        Div line = new Div();
        line.addClassNames("etb-row", "etb-wrap");
        Button make = new Button(
                getTranslation(hasKey ? "controller.key.replace" : "controller.key.make"), new Icon("key"), click -> {
                    if (hasKey) {
                        askToReplace();
                    } else {
                        showKey();
                    }
                });
        line.add(make);
        if (hasKey) {
            Button revoke = new Button(getTranslation("controller.key.revoke"), click -> askToRevoke());
            revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            line.add(revoke);
        } else {
            make.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return line;
    }

    private void showKey() {
        new KeyDialog(kind, name, doings.key(), doings::changed).open();
    }

    /** The controller that has the key stops being answered at once, so this is asked. */
    private void askToReplace() {
        ask("controller.key.replace", "controller.key.replace.consequence." + kind, "primary", this::showKey);
    }

    private void askToRevoke() {
        ask("controller.key.revoke", "controller.key.revoke.consequence." + kind, "error primary", doings::revoke);
    }

    private void ask(String deed, String consequence, String theme, com.vaadin.flow.server.Command confirmed) {
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("controller.of", getTranslation(deed), name),
                getTranslation(consequence),
                getTranslation(deed),
                click -> confirmed.execute());
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.setConfirmButtonTheme(theme);
        ask.open();
    }

    private Component offline(Controller controller) {
        FieldErrors errors = new FieldErrors();
        IntegerField minutes =
                errors.field("offlineMinutes", new IntegerField(getTranslation("controller.offline.minutes")));
        minutes.setHelperText(
                getTranslation("controller.offline.help." + kind, ControllerSettings.MOST_OFFLINE_MINUTES));
        minutes.setValue((int) controller.offline().toMinutes());
        minutes.setStepButtonsVisible(true);
        minutes.setStep(15);
        Button save = new Button(
                getTranslation("settings.save"),
                click -> errors.accept(() -> doings.setOffline(Objects.requireNonNullElse(minutes.getValue(), -1))));
        Section offline = new Section(new H3(getTranslation("controller.offline")), minutes, new Div(save));
        offline.addClassName("etb-form-part");
        return offline;
    }
}
