package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.ResourceSettings;
import org.etabli.resource.ResourceSheet;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.faults.FaultsOfResource;
import org.etabli.ui.shell.Icon;

/** Makes what stands beside the list: one resource with its tabs, or the form for a new one. */
@SpringComponent
class ResourceTabs {

    private final ResourceDesk desk;
    private final ResourceSettings settings;
    private final OutageDesk outages;
    private final PriceDesk prices;
    private final ConditionDesk conditions;
    private final HoursDesk hours;
    private final ControllerDesk controllers;
    private final HandbookDesk handbooks;
    private final LendingTermsDesk lending;
    private final FaultsOfResource faults;

    ResourceTabs(
            ResourceDesk desk,
            ResourceSettings settings,
            OutageDesk outages,
            PriceDesk prices,
            ConditionDesk conditions,
            HoursDesk hours,
            ControllerDesk controllers,
            HandbookDesk handbooks,
            LendingTermsDesk lending,
            FaultsOfResource faults) {
        this.desk = desk;
        this.settings = settings;
        this.outages = outages;
        this.prices = prices;
        this.conditions = conditions;
        this.hours = hours;
        this.controllers = controllers;
        this.handbooks = handbooks;
        this.lending = lending;
        this.faults = faults;
    }

    /** @param changed what to do once something was written */
    Component of(Venue venue, ResourceId id, Command close, Command changed) {
        ResourceSheet sheet = desk.get(id);
        Resource resource = sheet.resource();
        Div actions = new Div();
        actions.addClassName("etb-profile-actions");
        ResourcePanel panel = new ResourcePanel(resource, actions, close);
        panel.tab("resources.tab.overview", () -> overview(resource, changed));
        Tab form = panel.tab("resources.tab.form", () -> form(venue, sheet, changed));
        panel.tab("resources.tab.hours", () -> hours.tab(sheet, changed));
        panel.tab("resources.tab.prices", () -> prices.tab(venue, resource, changed));
        if (resource.kind() == ResourceKind.EQUIPMENT) {
            panel.tab("lending.terms.tab", () -> lending.tab(resource, changed));
        }
        panel.tab("handbook.tab", () -> handbooks.tab(id, changed));
        panel.tab("resources.tab.conditions", () -> conditions.tab(resource, changed));
        if (resource.kind() == ResourceKind.MACHINE) {
            panel.tab("resources.tab.controller", () -> controllers.tab(venue, resource, changed));
        }
        panel.tab("faults.menu", () -> faults.list(venue, id, changed));
        Button edit = new Button(Words.say("resources.edit"), new Icon("edit"), click -> panel.open(form));
        edit.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(edit);
        if (sheet.offered()) {
            actions.add(new Button(
                    Words.say("outage.action"),
                    new Icon("wrench"),
                    click -> outages.dialog(venue, resource, changed).open()));
        }
        actions.add(more(sheet, changed));
        return panel;
    }

    Component ofNew(Venue venue, Command close, SerializableConsumer<ResourceId> created) {
        FieldErrors errors = new FieldErrors();
        ResourceForm form = new ResourceForm(errors, desk.categories(), desk.trades());
        form.start(ResourceKind.ROOM, desk.shareable(venue, List.of()));
        Div panel = new Div(new H2(Words.say("resources.new")));
        panel.addClassNames("etb-profile", "etb-new");
        panel.add(new FormTab(
                form,
                errors,
                draft -> {
                    ResourceId id = settings.create(desk.caller(), venue.id(), draft);
                    Notices.done(Words.say("resources.created", draft.name()));
                    created.accept(id);
                },
                close));
        return panel;
    }

    private Component overview(Resource resource, Command changed) {
        var units = resource.units().stream()
                .map(unit -> new OverviewTab.UnitLine(unit, desk.outages(unit), desk.othersWith(unit, resource)))
                .toList();
        OverviewTab tab = new OverviewTab(resource, units, outage -> {
            outages.end(outage);
            changed.execute();
        });
        tab.add(new PictureField(
                resource,
                file -> {
                    desk.setPicture(resource.id(), file);
                    Notices.done(Words.say("resources.picture.set"));
                    changed.execute();
                },
                () -> {
                    Command back = desk.removePicture(resource.id());
                    Notices.done(Words.say("resources.picture.removed"), () -> {
                        back.execute();
                        changed.execute();
                    });
                    changed.execute();
                }));
        return tab;
    }

    private Component form(Venue venue, ResourceSheet sheet, Command changed) {
        FieldErrors errors = new FieldErrors();
        ResourceForm form = new ResourceForm(errors, desk.categories(), desk.trades());
        form.show(sheet.resource(), desk.shareable(venue, sheet.resource().units()));
        return new FormTab(
                form,
                errors,
                draft -> {
                    settings.change(desk.caller(), sheet.resource().id(), draft, sheet.revision());
                    Notices.done(Words.say("settings.saved"));
                    changed.execute();
                },
                changed);
    }

    private Component more(ResourceSheet sheet, Command changed) {
        var bar = ResourcePanel.more(Words.say("resources.more"));
        var items = bar.getItems().getFirst().getSubMenu();
        if (sheet.offered()) {
            items.addItem(
                    Words.say("machine.sheet"),
                    click -> bar.getUI()
                            .ifPresent(ui -> ui.navigate(
                                    MachineSheetView.class,
                                    sheet.resource().id().toString())));
            items.addItem(Words.say("resources.retire"), click -> retire(sheet, changed));
        } else {
            items.addItem(Words.say("resources.offer-again"), click -> {
                settings.offerAgain(desk.caller(), sheet.resource().id(), sheet.revision());
                changed.execute();
            });
        }
        return bar;
    }

    private void retire(ResourceSheet sheet, Command changed) {
        ResourceId id = sheet.resource().id();
        settings.retire(desk.caller(), id, sheet.revision());
        Notices.done(Words.say("resources.retired", sheet.resource().name()), () -> {
            settings.offerAgain(desk.caller(), id, desk.get(id).revision());
            changed.execute();
        });
        changed.execute();
    }
}
