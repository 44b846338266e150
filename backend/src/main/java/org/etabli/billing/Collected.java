package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.kernel.CollectionId;
import org.joda.money.Money;

/** Direct debits handed to the bank together, in a list. */
public record Collected(CollectionId id, LocalDate collectOn, long count, Money total, boolean recorded) {}
