package org.etabli.ui.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.etabli.network.Operator;
import org.etabli.plan.PriceRule;
import org.etabli.plan.PriceRuleOutcome;
import org.etabli.plan.PriceRules;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** Shows and sets price rules, in the name of who is signed in. */
@SpringComponent
class RuleDesk {

    private final OfferDesk desk;
    private final PriceRules rules;

    RuleDesk(OfferDesk desk, PriceRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    Component tab(Operator operator, Command changed) {
        return new RulesTab(
                rules.list(desk.caller(), operator.id()),
                desk.today(operator.id()),
                rule -> desk.resources(operator.id()).stream()
                        .filter(resource -> resource.id().equals(rule.resource()))
                        .map(resource -> resource.name())
                        .findFirst()
                        .orElse(""),
                new RulesTab.Deeds() {
                    @Override
                    public void edit(PriceRule rule) {
                        dialog(operator, rule, changed).open();
                    }

                    @Override
                    public void add() {
                        dialog(operator, null, changed).open();
                    }

                    @Override
                    public void delete(PriceRule rule) {
                        PriceRule was = rules.delete(desk.caller(), operator.id(), rule.id());
                        Notices.done(Words.say("offers.rule.deleted", rule.name()), () -> {
                            rules.set(desk.caller(), was, false);
                            changed.execute();
                        });
                        changed.execute();
                    }
                });
    }

    private RuleDialog dialog(Operator operator, @org.jspecify.annotations.Nullable PriceRule rule, Command changed) {
        return new RuleDialog(
                operator,
                desk.today(operator.id()),
                desk.resources(operator.id()),
                desk::venueOf,
                rule,
                (wanted, cut) -> set(wanted, cut, changed));
    }

    private PriceRuleOutcome set(PriceRule wanted, boolean cut, Command changed) {
        PriceRuleOutcome outcome = rules.set(desk.caller(), wanted, cut);
        if (outcome instanceof PriceRuleOutcome.Set set) {
            Command undo = () -> {
                PriceRule before = set.before();
                if (before == null) {
                    rules.delete(desk.caller(), wanted.operator(), wanted.id());
                } else {
                    rules.set(desk.caller(), before, false);
                }
                changed.execute();
            };
            String said = Words.say("offers.rule.done", wanted.name());
            if (cut) {
                Notices.done(said);
            } else {
                Notices.done(said, undo);
            }
            changed.execute();
        }
        return outcome;
    }
}
