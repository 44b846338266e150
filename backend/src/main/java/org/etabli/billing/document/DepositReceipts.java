package org.etabli.billing.document;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.etabli.billing.BillingIdentities;
import org.etabli.billing.BillingIdentity;
import org.etabli.billing.deposit.Deposit;
import org.etabli.billing.deposit.DepositMovement;
import org.etabli.billing.deposit.Deposits;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.OperatorLooks;
import org.etabli.paper.Letterhead;
import org.etabli.paper.Typesetter;
import org.springframework.stereotype.Service;

/** Receipts for deposits, as PDF/A: what was taken, what became of it and what is held today. Keeps nothing. */
@Service
public class DepositReceipts {

    private final Deposits deposits;
    private final BillingIdentities identities;
    private final OperatorLooks looks;
    private final Phrasebook phrasebook;
    private final Clock clock;
    private final Typesetter typesetter = new Typesetter();

    DepositReceipts(
            Deposits deposits, BillingIdentities identities, OperatorLooks looks, Phrasebook phrasebook, Clock clock) {
        this.deposits = deposits;
        this.identities = identities;
        this.looks = looks;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /**
     * For whose money it is, and for who takes money at the operator.
     *
     * @throws org.etabli.kernel.NotFoundException when there is no such deposit for the caller
     */
    public InvoiceFile pdf(Caller caller, DepositId id, Locale reader) {
        Deposit deposit = deposits.get(caller, id);
        List<DepositMovement> movements = deposits.movements(caller, id).reversed();
        BillingIdentity identity = identities.of(deposit.operator());
        Locale language = Phrasebook.nearest(reader);
        DepositReceiptPage page = new DepositReceiptPage(
                language,
                phrasebook,
                new Letterhead(looks.of(deposit.operator())),
                identity,
                clock.instant().atZone(identity.zone()).toLocalDate());
        String name = phrasebook.say(language, "receipt.file") + "-"
                + movements.getFirst().number() + ".pdf";
        return new InvoiceFile(name, "application/pdf", typesetter.print(page.html(deposit, movements)));
    }
}
