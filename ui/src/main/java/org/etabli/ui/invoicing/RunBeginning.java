package org.etabli.ui.invoicing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.time.YearMonth;
import java.util.List;
import org.etabli.billing.IdentityDraft;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.Notices;

/** Before there is a run: who the operator is, if that is not known yet; else which month, and when by itself. */
final class RunBeginning extends Div {

    private static final long serialVersionUID = 1L;

    RunBeginning(
            RunDesk desk,
            ScheduleDesk schedules,
            VatDesk vat,
            OperatorId operator,
            SerializableConsumer<YearMonth> prepare,
            Command changed) {
        addClassName("etb-run-beginning");
        List<YearMonth> months = desk.months(operator);
        if (months.isEmpty()) {
            add(new IdentityCard(desk.firstOfMonth(), draft -> setUp(desk, operator, draft, changed)));
        } else {
            add(
                    new PrepareCard(months, prepare),
                    new ScheduleCard(schedules, operator),
                    new IdentityChangeCard(desk, operator),
                    new VatCard(vat, operator));
        }
    }

    private void setUp(RunDesk desk, OperatorId operator, IdentityDraft draft, Command changed) {
        desk.setUp(operator, draft);
        Notices.done(getTranslation("invoicing.identity.done"));
        changed.execute();
    }
}
