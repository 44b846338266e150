package org.etabli.ui.lending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.lending.HandOut;
import org.etabli.lending.LendingTerms;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What a hand-out is about: something that was reserved, or what somebody asks for at the desk. */
interface HandOutSubject {

    String title();

    /**
     * What is to be seen or chosen.
     *
     * @param chosen hears of the terms of what was chosen, null when that is nothing
     */
    Component fields(FieldErrors errors, SerializableConsumer<@Nullable LendingTerms> chosen);

    /** The terms as they are at the beginning, or null while nothing is chosen. */
    @Nullable
    LendingTerms terms();

    /** @throws org.etabli.kernel.InvalidInputException naming the field that is missing */
    HandOut.What what();
}
