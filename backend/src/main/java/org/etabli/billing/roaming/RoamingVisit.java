package org.etabli.billing.roaming;

import java.time.LocalDate;
import java.util.UUID;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.OperatorId;
import org.etabli.plan.Measure;
import org.etabli.resource.ResourceKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A visit that another operator's allowance paid for.
 *
 * @param home whose allowance it was
 * @param host whose venue it was
 * @param day at the venue
 * @param slot on the venue's wall clock
 * @param counted in minutes or half-days, as the agreement's price counts
 * @param net what the home owes for it, net of VAT
 * @param settlement which asks for it, or null
 */
public record RoamingVisit(
        UUID id,
        OperatorId home,
        OperatorId host,
        String member,
        String venue,
        String resource,
        ResourceKind kind,
        VisitOutcome outcome,
        LocalDate day,
        LocalSlot slot,
        long counted,
        Measure measure,
        Money net,
        @Nullable UUID settlement) {}
