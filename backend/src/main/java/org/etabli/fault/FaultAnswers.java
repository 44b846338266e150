package org.etabli.fault;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.etabli.fault.FaultProposal.State;
import org.etabli.network.Venues;
import org.etabli.web.Moments;
import org.etabli.web.Words;
import org.springframework.stereotype.Component;

/** Puts faults into answers of the HTTP surface. */
@Component
class FaultAnswers {

    private final Venues venues;

    FaultAnswers(Venues venues) {
        this.venues = venues;
    }

    FaultReportView report(Fault fault) {
        return new FaultReportView(
                fault.id().toString(),
                fault.venue().toString(),
                fault.resource().toString(),
                fault.unit().toString(),
                fault.description(),
                Words.of(fault.state()),
                Moments.at(fault.reportedAt(), zone(fault)),
                fault.hasPhoto());
    }

    /** @param told how many who had reserved it stand where */
    FaultView view(Fault fault, Map<State, Integer> told) {
        return new FaultView(
                fault.id().toString(),
                fault.venue().toString(),
                fault.resource().toString(),
                fault.unit().toString(),
                fault.description(),
                fault.reporterName(),
                fault.reporterEmail(),
                Words.of(fault.state()),
                Moments.at(fault.reportedAt(), zone(fault)),
                fault.expectedAt() == null ? null : Moments.at(fault.expectedAt(), zone(fault)),
                fault.hasPhoto() ? "/api/v1/faults/" + fault.id() + "/photo" : null,
                told.entrySet().stream()
                        .collect(Collectors.toMap(each -> Words.of(each.getKey()), Map.Entry::getValue)));
    }

    private ZoneId zone(Fault fault) {
        return venues.get(fault.venue()).zone();
    }
}
