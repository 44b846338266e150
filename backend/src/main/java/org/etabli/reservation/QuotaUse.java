package org.etabli.reservation;

import java.time.LocalDate;
import org.etabli.resource.Quota;

/**
 * How much of a quota is used, the asked slot not counted.
 *
 * @param restartsOn the first day of the next period
 */
record QuotaUse(Quota quota, long used, LocalDate restartsOn) {}
