package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.UUID;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.plan.Plan;
import org.etabli.resource.Quota;
import org.etabli.resource.QuotaDraft;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** Who may reserve a resource and how much of it: the authorisations it asks for, the plans it is kept for, quotas. */
final class ConditionsTab extends Div {

    private static final long serialVersionUID = 1L;

    /** What the tab shows. */
    record Conditions(
            List<AuthorisationType> required,
            List<AuthorisationType> others,
            TypeChoices choices,
            List<Plan> opening,
            List<Plan> otherPlans,
            List<Quota> quotas) {}

    /** What the tab asks for. */
    interface Setting {
        void require(AuthorisationTypeId type);

        void requireNew(TypeEdit type);

        void change(AuthorisationType type);

        void waive(AuthorisationTypeId type);

        void keepFor(Plan plan);

        void release(Plan plan);

        void add(QuotaDraft quota);

        void remove(UUID quota);
    }

    private final transient Setting setting;

    ConditionsTab(Conditions conditions, Setting setting) {
        this.setting = setting;
        addClassNames("etb-col", "etb-g24");
        add(authorisations(conditions), plans(conditions), quotas(conditions.quotas()));
    }

    private Section authorisations(Conditions conditions) {
        Section section = new Section(new H3(getTranslation("conditions.authorisations")));
        section.addClassName("etb-form-part");
        if (conditions.required().isEmpty()) {
            section.add(quiet("conditions.authorisations.none"));
        }
        conditions.required().forEach(type -> section.add(required(type)));
        Select<AuthorisationType> more = new Select<>();
        more.setPlaceholder(getTranslation("conditions.require"));
        more.setAriaLabel(getTranslation("conditions.require"));
        more.setItems(conditions.others());
        more.setItemLabelGenerator(AuthorisationType::name);
        more.setVisible(!conditions.others().isEmpty());
        more.addValueChangeListener(chosen -> setting.require(chosen.getValue().id()));
        Button make = new Button(
                getTranslation("conditions.require-new"),
                new Icon("plus"),
                click -> new AuthorisationTypeDialog(conditions.choices(), setting::requireNew).open());
        make.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("etb-grow");
        Div actions = new Div(more, make);
        actions.addClassNames("etb-row", "etb-wrap");
        section.add(actions);
        return section;
    }

    private Component required(AuthorisationType type) {
        Button change = new Button(new Icon("edit"), click -> setting.change(type));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(getTranslation("conditions.type.change", type.name()));
        change.setTooltipText(change.getAriaLabel().orElse(""));
        Div line = line(
                "shield-check",
                type.name(),
                type.rule() == null ? "" : type.rule(),
                getTranslation("conditions.waive", type.name()),
                () -> setting.waive(type.id()));
        line.addComponentAtIndex(2, change);
        return line;
    }

    private Section plans(Conditions conditions) {
        Section section = new Section(new H3(getTranslation("conditions.plans")));
        section.addClassName("etb-form-part");
        section.add(quiet(conditions.opening().isEmpty() ? "conditions.plans.none" : "conditions.plans.some"));
        conditions
                .opening()
                .forEach(plan -> section.add(line(
                        "lock",
                        plan.name().in(getLocale()),
                        "",
                        getTranslation("conditions.release", plan.name().in(getLocale())),
                        () -> setting.release(plan))));
        Select<Plan> more = new Select<>();
        more.setPlaceholder(getTranslation("conditions.keep"));
        more.setAriaLabel(getTranslation("conditions.keep"));
        more.setItems(conditions.otherPlans());
        more.setItemLabelGenerator(plan -> plan.name().in(getLocale()));
        more.setVisible(!conditions.otherPlans().isEmpty());
        more.addValueChangeListener(chosen -> setting.keepFor(chosen.getValue()));
        section.add(more);
        return section;
    }

    private Section quotas(List<Quota> quotas) {
        Section section = new Section(new H3(getTranslation("conditions.quotas")));
        section.addClassName("etb-form-part");
        if (quotas.isEmpty()) {
            section.add(quiet("conditions.quotas.none"));
        }
        quotas.forEach(quota -> section.add(line(
                "scale",
                QuotaWords.say(quota),
                QuotaWords.scope(quota),
                getTranslation("conditions.remove", quota.name()),
                () -> setting.remove(quota.id()))));
        section.add(new QuotaForm(setting::add));
        return section;
    }

    private static Div line(String icon, String words, String under, String removal, Command remove) {
        Span main = new Span(words);
        main.addClassName("etb-medium");
        Span second = new Span(under);
        second.addClassName("etb-under");
        Div text = new Div(main, second);
        text.addClassName("etb-grow");
        Button away = new Button(new Icon("trash"), click -> remove.execute());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(removal);
        away.setTooltipText(removal);
        Div line = new Div(new Icon(icon), text, away);
        line.addClassName("etb-line");
        return line;
    }

    private static Paragraph quiet(String key) {
        Paragraph words = new Paragraph(Words.say(key));
        words.addClassName("etb-sec");
        return words;
    }
}
