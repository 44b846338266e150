package org.etabli.ui.venues;

import java.io.Serializable;
import org.etabli.network.OperatorLook;

/** Changes the logo of one operator; each gives the look as it is then. */
interface LookChange extends Serializable {

    /** @throws org.etabli.kernel.InvalidInputException naming the field {@code file} */
    OperatorLook setLogo(byte[] file);

    OperatorLook removeLogo();
}
