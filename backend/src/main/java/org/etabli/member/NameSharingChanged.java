package org.etabli.member;

import org.etabli.kernel.MemberId;

/** A member lets others see her name where she has reserved, or no longer does. */
public record NameSharingChanged(MemberId member) {}
