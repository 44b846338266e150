package org.etabli.billing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.etabli.kernel.OperatorId;
import org.etabli.member.Members;
import org.etabli.member.Teams;
import org.etabli.membership.Membership;
import org.etabli.membership.Seats;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the payers of contracts known: members, and teams for their seats. */
@Component
class ContractPayers {

    private final Payers payers;
    private final Members members;
    private final Teams teams;

    ContractPayers(Payers payers, Members members, Teams teams) {
        this.payers = payers;
        this.members = members;
        this.teams = teams;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void need(OperatorId operator, List<Membership> contracts, Instant now) {
        payers.need(
                operator,
                members.byId(contracts.stream()
                                .filter(contract -> contract.seats() == null)
                                .map(Membership::member)
                                .distinct()
                                .toList())
                        .values(),
                now);
        payers.needTeams(
                contracts.stream()
                        .map(Membership::seats)
                        .filter(Objects::nonNull)
                        .map(Seats::team)
                        .distinct()
                        .flatMap(team -> teams.find(team).stream())
                        .toList(),
                now);
    }
}
