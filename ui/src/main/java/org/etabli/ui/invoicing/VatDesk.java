package org.etabli.ui.invoicing;

import java.time.LocalDate;
import java.util.List;
import org.etabli.billing.NewVatStatus;
import org.etabli.billing.VatStatus;
import org.etabli.billing.VatStatuses;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** How VAT applies to an operator, read and changed in the name of who sits before the screen. */
@Component
class VatDesk {

    private final SignedIn signedIn;
    private final VatStatuses statuses;

    VatDesk(SignedIn signedIn, VatStatuses statuses) {
        this.signedIn = signedIn;
        this.statuses = statuses;
    }

    List<VatStatus> list(OperatorId operator) {
        return statuses.list(signedIn.caller(), operator);
    }

    LocalDate today(OperatorId operator) {
        return statuses.today(operator);
    }

    void change(OperatorId operator, NewVatStatus to) {
        statuses.change(signedIn.caller(), operator, to);
    }

    void takeBack(OperatorId operator, LocalDate validFrom) {
        statuses.takeBack(signedIn.caller(), operator, validFrom);
    }
}
