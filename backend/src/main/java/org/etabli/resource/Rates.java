package org.etabli.resource;

import java.time.LocalDate;
import java.util.Optional;
import org.etabli.kernel.ResourceId;
import org.joda.money.Money;

/** What resources cost, told by the module that sells them. */
public interface Rates {

    /** The price list's rate on the day, tax included; empty for what costs nothing. */
    Optional<Rate> find(ResourceId resource, LocalDate day);

    /** @param per {@code hour}, {@code half-day}, {@code use}, {@code minute} of a machine that runs or {@code job} that it does */
    record Rate(Money amount, String per) {}
}
