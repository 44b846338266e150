package org.etabli.ui.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.etabli.kernel.InvalidInputException;
import org.etabli.plan.Allowance;
import org.etabli.plan.PlanDraft.Included;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.shell.Icon;
import org.joda.money.CurrencyUnit;

/** What refills each period, one line for each kind of resource. */
final class IncludedFields extends CustomField<List<Included>> {

    private static final long serialVersionUID = 1L;

    private final Div lines = new Div();
    private final List<IncludedLine> all = new ArrayList<>();
    private final CurrencyUnit currency;
    private final transient Command changed;

    IncludedFields(CurrencyUnit currency, Command changed) {
        this.currency = currency;
        this.changed = changed;
        addClassName("etb-included");
        lines.addClassName("etb-included-lines");
        Button more = new Button(getTranslation("offers.include-more"), new Icon("plus"), click -> {
            line().start(firstFree());
            changed.execute();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        Div box = new Div(lines, more);
        box.addClassName("etb-col");
        add(box);
        line().start(ResourceKind.DESK);
    }

    void show(List<Allowance> allowances) {
        all.clear();
        lines.removeAll();
        allowances.forEach(allowance -> line().show(allowance));
    }

    /** @throws InvalidInputException when an amount is missing */
    void mustBeComplete() {
        if (all.stream().anyMatch(line -> !line.isComplete())) {
            throw new InvalidInputException("included", "required");
        }
    }

    /** Those that are complete. */
    List<Included> included() {
        return all.stream()
                .filter(IncludedLine::isComplete)
                .map(IncludedLine::included)
                .toList();
    }

    @Override
    protected List<Included> generateModelValue() {
        return included();
    }

    @Override
    protected void setPresentationValue(List<Included> value) {
        // lines are filled from a plan by show(); nothing binds this field
    }

    private IncludedLine line() {
        IncludedLine line = new IncludedLine(currency, changed, this::remove);
        all.add(line);
        lines.add(line);
        return line;
    }

    private void remove(IncludedLine line) {
        all.remove(line);
        lines.remove(line);
        changed.execute();
    }

    private ResourceKind firstFree() {
        return Arrays.stream(ResourceKind.values())
                .filter(kind -> all.stream().noneMatch(line -> line.kind() == kind))
                .findFirst()
                .orElse(ResourceKind.DESK);
    }
}
