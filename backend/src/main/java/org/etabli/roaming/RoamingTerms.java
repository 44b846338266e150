package org.etabli.roaming;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.RoamingAgreementId;
import org.etabli.resource.ResourceKind;

/** All that operators have agreed to, at one revision of the reference data. */
public final class RoamingTerms {

    public static final RoamingTerms NONE = new RoamingTerms(List.of());

    private final Map<RoamingAgreementId, RoamingAgreement> byId;
    private final Map<Between, List<RoamingAgreement>> between;

    public RoamingTerms(List<RoamingAgreement> accepted) {
        byId = accepted.stream().collect(toMap(RoamingAgreement::id, Function.identity()));
        between = accepted.stream().collect(groupingBy(each -> new Between(each.home(), each.host())));
    }

    /** The agreement by which an allowance of the home pays for a kind of resource at the host on a day of the venue's. */
    public Optional<RoamingAgreement> under(OperatorId home, OperatorId host, ResourceKind kind, LocalDate day) {
        return between.getOrDefault(new Between(home, host), List.of()).stream()
                .filter(each -> each.isInForceOn(day) && each.priceOf(kind).isPresent())
                .findFirst();
    }

    /** Also one that is over. */
    public Optional<RoamingAgreement> find(RoamingAgreementId id) {
        return Optional.ofNullable(byId.get(id));
    }

    private record Between(OperatorId home, OperatorId host) {}
}
