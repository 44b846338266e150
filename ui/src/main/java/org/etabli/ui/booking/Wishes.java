package org.etabli.ui.booking;

import java.util.function.UnaryOperator;

/** Where the parts of the screen bring what somebody wants instead of what is shown. */
@FunctionalInterface
interface Wishes {

    void make(UnaryOperator<Wish> change);
}
