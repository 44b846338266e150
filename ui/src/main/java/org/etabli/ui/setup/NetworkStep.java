package org.etabli.ui.setup;

import com.vaadin.flow.component.textfield.TextField;
import org.etabli.kernel.Input;
import org.etabli.network.OperatorDraft;
import org.etabli.ui.venues.OperatorFields;

/** The network's name, and the legal entity that runs its first venue. */
final class NetworkStep extends Step {

    private static final long serialVersionUID = 1L;
    private final TextField network;
    private final OperatorFields operator = new OperatorFields(errors);

    NetworkStep() {
        super("network");
        network = errors.field("network", new TextField(getTranslation("setup.network.name")));
        network.setPlaceholder(getTranslation("setup.network.name-example"));
        network.setRequiredIndicatorVisible(true);
        add(network, operator);
    }

    String network() {
        return network.getValue();
    }

    OperatorDraft operator() {
        return operator.draft();
    }

    @Override
    void check() {
        Input.text("network", network.getValue(), 120);
        operator();
    }
}
