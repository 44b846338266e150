package org.etabli.ui.venues;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.etabli.network.Accent;
import org.etabli.network.Operator;
import org.etabli.network.OperatorLook;
import org.etabli.network.OperatorLooks;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** Reads and changes how an operator's papers look, in the name of who is signed in. */
@SpringComponent
class LookDesk {

    private final SignedIn signedIn;
    private final OperatorLooks looks;

    LookDesk(SignedIn signedIn, OperatorLooks looks) {
        this.signedIn = signedIn;
        this.looks = looks;
    }

    OperatorLook of(Operator operator) {
        return looks.of(operator.id());
    }

    void setAccent(Operator operator, @Nullable Accent accent) {
        looks.setAccent(signedIn.caller(), operator.id(), accent);
    }

    LookChange logoOf(Operator operator) {
        return new LookChange() {

            private static final long serialVersionUID = 1L;

            @Override
            public OperatorLook setLogo(byte[] file) {
                looks.setLogo(signedIn.caller(), operator.id(), file);
                return of(operator);
            }

            @Override
            public OperatorLook removeLogo() {
                looks.removeLogo(signedIn.caller(), operator.id());
                return of(operator);
            }
        };
    }
}
