package org.etabli.member;

import org.etabli.kernel.MemberId;

/** Somebody belongs to a team from now on. Published inside the transaction. */
public record TeamJoined(MemberId member, Team team) {}
