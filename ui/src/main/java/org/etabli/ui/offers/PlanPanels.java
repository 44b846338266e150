package org.etabli.ui.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.etabli.kernel.PlanId;
import org.etabli.network.Operator;
import org.etabli.plan.Plan;
import org.etabli.plan.PlanDraft;
import org.etabli.plan.PlanOutcome;
import org.etabli.plan.PlanSettings;
import org.etabli.plan.PlanSheet;
import org.etabli.plan.SampleBills;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** Makes what stands beside the list: one plan to be designed, its fees, and what a sample member would pay. */
@SpringComponent
class PlanPanels {

    private final OfferDesk desk;
    private final PlanSettings settings;
    private final SampleBills bills;

    PlanPanels(OfferDesk desk, PlanSettings settings, SampleBills bills) {
        this.desk = desk;
        this.settings = settings;
        this.bills = bills;
    }

    Component ofNew(Operator operator, boolean pack, Command close, SerializableConsumer<PlanId> created) {
        FieldErrors errors = new FieldErrors();
        PlanForm form = new PlanForm(errors, operator, desk.venues(operator.id()), pack);
        sample(operator, form);
        Button keep = primary(
                "offers.create",
                () -> errors.accept(() -> {
                    PlanDraft draft = form.draft();
                    PlanId id = settings.create(desk.caller(), operator.id(), draft);
                    Notices.done(Words.say("offers.created", String.valueOf(draft.name())), () -> {
                        settings.delete(desk.caller(), id);
                        close.execute();
                    });
                    created.accept(id);
                }));
        return panel(head(Words.say(pack ? "offers.new-pack" : "offers.new-plan"), "", close), form, foot(keep, close));
    }

    Component of(Operator operator, PlanId id, Command close, Command changed) {
        PlanSheet sheet = settings.get(desk.caller(), id);
        Plan plan = sheet.plan();
        FieldErrors errors = new FieldErrors();
        PlanForm form = new PlanForm(errors, operator, desk.venues(operator.id()), plan.isPack());
        form.show(sheet, desk.today(operator.id()));
        sample(operator, form);
        FeesPart fees = new FeesPart(plan, desk.today(operator.id()), operator.currency(), new FeesPart.Deeds() {
            @Override
            public void set(org.joda.money.Money fee, java.time.LocalDate from, boolean forAll) {
                settings.setFee(desk.caller(), id, fee, from, forAll);
                Notices.done(Words.say("offers.fee.done", fee, Words.date(from)), () -> {
                    settings.dropFee(desk.caller(), id, from);
                    changed.execute();
                });
                changed.execute();
            }

            @Override
            public void drop(org.etabli.plan.Fee fee) {
                settings.dropFee(desk.caller(), id, fee.from());
                Notices.done(Words.say("offers.fee.dropped", Words.date(fee.from())), () -> {
                    settings.setFee(desk.caller(), id, fee.amount(), fee.from(), fee.forAll());
                    changed.execute();
                });
                changed.execute();
            }
        });
        Button keep = primary("settings.save", () -> errors.accept(() -> save(sheet, form, changed)));
        return panel(
                head(
                        OfferWords.name(plan),
                        Words.say("offers.holders", sheet.holders()),
                        close,
                        selling(plan, changed),
                        deleting(plan, close, changed)),
                fees,
                form,
                foot(keep, close));
    }

    private void save(PlanSheet before, PlanForm form, Command changed) {
        PlanId id = before.plan().id();
        settings.change(desk.caller(), id, form.draft(), before.revision());
        PlanDraft was =
                PlanDraft.of(before.plan(), before.plan().fees().getFirst().amount());
        Notices.done(Words.say("settings.saved"), () -> {
            settings.change(
                    desk.caller(), id, was, settings.get(desk.caller(), id).revision());
            changed.execute();
        });
        changed.execute();
    }

    private void sample(Operator operator, PlanForm form) {
        form.show(new SamplePart(use -> bills.bill(operator.id(), form.sketch(), use)));
    }

    private Button selling(Plan plan, Command changed) {
        return plan.sale().open()
                ? new Button(Words.say("offers.withdraw"), new Icon("pause"), click -> {
                    settings.withdraw(desk.caller(), plan.id());
                    Notices.done(Words.say("offers.withdraw.done", OfferWords.name(plan)), () -> {
                        settings.offerAgain(desk.caller(), plan.id());
                        changed.execute();
                    });
                    changed.execute();
                })
                : new Button(Words.say("offers.sell-again"), new Icon("play"), click -> {
                    settings.offerAgain(desk.caller(), plan.id());
                    Notices.done(Words.say("offers.sell-again.done", OfferWords.name(plan)));
                    changed.execute();
                });
    }

    private Button deleting(Plan plan, Command close, Command changed) {
        Button delete = new Button(Words.say("offers.delete"), new Icon("trash"), click -> {
            PlanDraft was = PlanDraft.of(plan, plan.fees().getFirst().amount());
            switch (settings.delete(desk.caller(), plan.id())) {
                case PlanOutcome.Done done -> {
                    Notices.done(Words.say("offers.deleted", OfferWords.name(plan)), () -> {
                        settings.create(desk.caller(), plan.operator(), was);
                        changed.execute();
                    });
                    close.execute();
                }
                case PlanOutcome.Refused refused -> Notices.refused(refused.refusal());
            }
        });
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        return delete;
    }

    private static Button primary(String key, Command deed) {
        Button button = new Button(Words.say(key), click -> deed.execute());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Div panel(Component head, Component... parts) {
        Div body = new Div(parts);
        body.addClassNames("etb-profile-body", "etb-offer-body");
        Div panel = new Div(head, body);
        panel.addClassName("etb-profile");
        return panel;
    }

    private static Div foot(Button keep, Command close) {
        Button drop = new Button(Words.say("settings.cancel"), click -> close.execute());
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        Div foot = new Div(keep, drop);
        foot.addClassName("etb-form-foot");
        return foot;
    }

    private static Div head(String title, String under, Command close, Button... actions) {
        Paragraph second = new Paragraph(under);
        second.addClassName("etb-sec");
        second.setVisible(!under.isEmpty());
        Div words = new Div(new H2(title), second);
        words.addClassName("etb-grow");
        Button shut = new Button(new Icon("close"), click -> close.execute());
        shut.addThemeVariants(ButtonVariant.TERTIARY);
        shut.setAriaLabel(Words.say("resources.close"));
        shut.focus();
        Div line = new Div(words, shut);
        line.addClassNames("etb-row", "etb-top", "etb-g12");
        Div deeds = new Div(actions);
        deeds.addClassName("etb-profile-actions");
        deeds.setVisible(actions.length > 0);
        Div head = new Div(line, deeds);
        head.addClassName("etb-profile-head");
        return head;
    }
}
