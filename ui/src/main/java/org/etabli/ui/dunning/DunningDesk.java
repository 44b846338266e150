package org.etabli.ui.dunning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.billing.Outstanding;
import org.etabli.billing.dunning.Debtor;
import org.etabli.billing.dunning.Dunning;
import org.etabli.billing.dunning.DunningAct;
import org.etabli.billing.dunning.DunningLadder;
import org.etabli.billing.dunning.DunningLadders;
import org.etabli.billing.dunning.DunningLetter;
import org.etabli.billing.dunning.DunningLetters;
import org.etabli.billing.dunning.DunningStep;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.springframework.stereotype.Component;

/** What the reminders' screen asks and does, in the name of who sits before it. */
@Component
class DunningDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Outstanding outstanding;
    private final Dunning dunning;
    private final DunningLadders ladders;
    private final DunningLetters letters;

    DunningDesk(
            SignedIn signedIn,
            VenueScope scope,
            Outstanding outstanding,
            Dunning dunning,
            DunningLadders ladders,
            DunningLetters letters) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.outstanding = outstanding;
        this.dunning = dunning;
        this.ladders = ladders;
        this.letters = letters;
    }

    /** The operator of the venue in scope, where it bills with Établi and she may bill. */
    Optional<OperatorId> operator() {
        return scope.currentBooks().filter(outstanding::bills);
    }

    ZoneId zone(OperatorId operator) {
        return outstanding.zone(operator);
    }

    LocalDate today(OperatorId operator) {
        return outstanding.today(operator);
    }

    List<Debtor> list(OperatorId operator) {
        return dunning.list(signedIn.caller(), operator);
    }

    List<DunningAct> acts(OperatorId operator, PayerId payer) {
        return dunning.acts(signedIn.caller(), operator, payer);
    }

    boolean takeNow(OperatorId operator, PayerId payer) {
        return dunning.takeNow(signedIn.caller(), operator, payer);
    }

    boolean skip(OperatorId operator, PayerId payer) {
        return dunning.skip(signedIn.caller(), operator, payer);
    }

    void unskip(OperatorId operator, PayerId payer) {
        dunning.unskip(signedIn.caller(), operator, payer);
    }

    void hold(OperatorId operator, PayerId payer, LocalDate until, String reason) {
        dunning.hold(signedIn.caller(), operator, payer, until, reason);
    }

    void release(OperatorId operator, PayerId payer) {
        dunning.release(signedIn.caller(), operator, payer);
    }

    void letIn(OperatorId operator, PayerId payer, String reason) {
        dunning.letIn(signedIn.caller(), operator, payer, reason);
    }

    DunningLadder ladder(OperatorId operator) {
        return ladders.get(signedIn.caller(), operator);
    }

    void setLadder(OperatorId operator, DunningLadder ladder) {
        ladders.set(signedIn.caller(), operator, ladder);
    }

    String text(OperatorId operator, DunningStep step, Locale language) {
        return ladders.text(signedIn.caller(), operator, step, language);
    }

    void setText(OperatorId operator, DunningStep step, Locale language, String text) {
        ladders.setText(signedIn.caller(), operator, step, language, text);
    }

    Optional<DunningLetter> preview(OperatorId operator, PayerId payer, DunningStep step, Locale language) {
        return letters.preview(signedIn.caller(), operator, payer, step, language);
    }
}
