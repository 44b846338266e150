package org.etabli.billing;

import java.util.List;
import org.etabli.access.MachineSession;
import org.etabli.membership.Allowances.Spent;
import org.etabli.membership.Memberships.Standing;

/**
 * Allowances paid for minutes that a machine ran. Published in the transaction that settles the session.
 *
 * @param standing of who used it, on the day it ran
 */
public record MachineMinutesSpent(MachineSession session, Standing standing, List<Spent> spent) {}
