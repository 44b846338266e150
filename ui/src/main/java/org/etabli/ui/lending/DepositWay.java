package org.etabli.ui.lending;

import com.vaadin.flow.component.select.Select;
import org.etabli.lending.LoanDeposits.Way;

/** How a deposit is paid, or goes back. */
final class DepositWay extends Select<Way> {

    private static final long serialVersionUID = 1L;

    DepositWay(String label) {
        setLabel(label);
        setItems(Way.values());
        setItemLabelGenerator(way -> getTranslation("payments.method." + way.name()));
        setValue(Way.CASH);
    }
}
