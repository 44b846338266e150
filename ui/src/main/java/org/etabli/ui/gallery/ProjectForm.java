package org.etabli.ui.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.gallery.Licence;
import org.etabli.gallery.MachineUsed;
import org.etabli.gallery.Project;
import org.etabli.gallery.ProjectDraft;
import org.etabli.kernel.ProjectId;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.jspecify.annotations.Nullable;

/** What its author writes of a project. Knows the revision that it shows: whoever was faster is not overwritten. */
final class ProjectForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ProjectDesk desk;
    private final transient ProjectId id;
    private final FieldErrors errors = new FieldErrors();
    private final TextField title = errors.field("title", new TextField(getTranslation("gallery.field.title")));
    private final TextArea summary = errors.field("summary", new TextArea(getTranslation("gallery.field.summary")));
    private final TextArea body = errors.field("body", new TextArea(getTranslation("gallery.field.body")));
    private final Select<Venue> venue = errors.field("venue", new Select<>());
    private final Select<Licence> licence = errors.field("licence", new Select<>());
    private final MultiSelectComboBox<Resource> machines = errors.field("machines", new MultiSelectComboBox<>());
    private final TextArea elsewhere = new TextArea(getTranslation("gallery.field.elsewhere"));
    private final MaterialRows materials;
    private long revision;

    ProjectForm(ProjectDesk desk, Workshops workshops, Project project) {
        this.desk = desk;
        this.id = project.id();
        this.revision = project.revision();
        materials = errors.field("materials", new MaterialRows(project.parts().materials()));
        addClassNames("etb-card", "etb-form", "etb-gallery-form");
        fill(project);
        choices(workshops, project);
        Button save = new Button(getTranslation("settings.save"), click -> {
            if (save()) {
                Notices.done(getTranslation("settings.saved"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div pair = new Div(venue, licence);
        pair.addClassName("etb-pair");
        Div foot = new Div(save);
        foot.addClassName("etb-row");
        add(
                title,
                summary,
                body,
                pair,
                machines,
                elsewhere,
                new H3(getTranslation("gallery.materials")),
                materials,
                foot);
    }

    private void fill(Project project) {
        title.setMaxLength(120);
        title.setValue(project.title());
        summary.setMaxLength(240);
        summary.setMinRows(2);
        summary.setHelperText(getTranslation("gallery.field.summary.help"));
        summary.setValue(orEmpty(project.summary()));
        body.setMinRows(10);
        body.setMaxLength(15_000);
        body.setHelperText(getTranslation("gallery.field.body.help"));
        body.setValue(orEmpty(project.body()));
        elsewhere.setHelperText(getTranslation("gallery.field.elsewhere.help"));
        elsewhere.setValue(project.parts().machines().stream()
                .filter(machine -> machine.resource() == null)
                .map(MachineUsed::name)
                .collect(Collectors.joining("\n")));
    }

    private void choices(Workshops workshops, Project project) {
        venue.setLabel(getTranslation("gallery.field.venue"));
        venue.setItemLabelGenerator(Venue::name);
        venue.setItems(workshops.venues());
        venue.setValue(workshops.venue(project.venue()));
        Licence under = project.source() == null ? null : project.source().licence();
        licence.setLabel(getTranslation("gallery.licence"));
        licence.setItemLabelGenerator(each -> each == null ? "" : each.plainName());
        licence.setItems(Licence.listFor(under));
        licence.setPlaceholder(getTranslation("gallery.licence.choose"));
        licence.addValueChangeListener(change -> explain(change.getValue()));
        licence.setValue(project.licence());
        explain(project.licence());
        machines.setLabel(getTranslation("gallery.field.machines"));
        machines.setItemLabelGenerator(machine -> machine.name() + ", " + workshops.name(machine.venue()));
        Set<Resource> used = project.parts().machines().stream()
                .flatMap(machine -> Stream.ofNullable(machine.resource()))
                .flatMap(resource -> workshops.machine(resource).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Resource> all = new LinkedHashSet<>(workshops.machines());
        all.addAll(used);
        machines.setItems(all);
        machines.setValue(used);
    }

    private void explain(@Nullable Licence chosen) {
        licence.setHelperText(chosen == null ? "" : getTranslation("gallery.licence." + chosen));
    }

    /** False when something does not fit; the field says what. */
    boolean save() {
        return errors.accept(() -> revision = desk.change(id, revision, draft()).revision());
    }

    /** What is refused is said beside the field that it names. */
    boolean accept(Runnable change) {
        return errors.accept(change);
    }

    long revision() {
        return revision;
    }

    void isAt(long current) {
        revision = current;
    }

    private ProjectDraft draft() {
        List<MachineUsed> used = new ArrayList<>(machines.getValue().stream()
                .map(machine -> MachineUsed.of(machine.id()))
                .toList());
        Arrays.stream(elsewhere.getValue().split("\n"))
                .filter(name -> !name.isBlank())
                .map(MachineUsed::named)
                .forEach(used::add);
        return new ProjectDraft(
                venue.getValue().id(),
                title.getValue(),
                summary.getValue(),
                body.getValue(),
                licence.getValue(),
                used,
                materials.read());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
