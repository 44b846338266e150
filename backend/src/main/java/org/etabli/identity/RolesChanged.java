package org.etabli.identity;

import org.etabli.kernel.MemberId;

/** A member holds a role more, or less. */
public record RolesChanged(MemberId member) {}
