package org.etabli.member;

import org.etabli.kernel.GuardianshipId;

/** A guardian is to get a link behind which she consents. Published inside the transaction. */
public record GuardianAsked(GuardianshipId guardianship) {}
