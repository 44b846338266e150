package org.etabli.member;

/**
 * Somebody of a team.
 *
 * @param admin looks after its seats
 * @param seated uses the team's plan
 */
public record TeamMember(MemberDetails person, boolean admin, boolean seated) {}
