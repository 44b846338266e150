package org.etabli.lending;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/** What can be borrowed, and on what terms. Everyone may know; the venue's manager sets them. */
@Service
public class Lending {

    private final LoanRows rows;
    private final Resources resources;
    private final Venues venues;
    private final VenueAccess access;
    private final Transactions transactions;

    Lending(LoanRows rows, Resources resources, Venues venues, VenueAccess access, Transactions transactions) {
        this.rows = rows;
        this.resources = resources;
        this.venues = venues;
        this.access = access;
        this.transactions = transactions;
    }

    /** What is lent in the whole network, by venue and position. */
    public List<Resource> list() {
        return resources.list().stream()
                .filter(resource -> resource.kind() == ResourceKind.EQUIPMENT)
                .toList();
    }

    public List<Resource> list(VenueId venue) {
        return resources.list(venue).stream()
                .filter(resource -> resource.kind() == ResourceKind.EQUIPMENT)
                .toList();
    }

    public LendingTerms terms(Resource resource) {
        return Objects.requireNonNull(terms(List.of(resource)).get(resource.id()));
    }

    /** One statement for any number of them. */
    public Map<ResourceId, LendingTerms> terms(Collection<Resource> those) {
        Map<ResourceId, LendingTerms> set =
                rows.terms(those.stream().map(Resource::id).toList());
        return those.stream().collect(Collectors.toMap(Resource::id, each -> set.getOrDefault(each.id(), none(each))));
    }

    /**
     * @throws org.etabli.kernel.NotFoundException when it does not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages its venue
     * @throws InvalidInputException naming the field that does not fit
     */
    public void change(Caller caller, ResourceId id, LendingTerms terms) {
        transactions.inOne(() -> {
            Resource resource = resources.get(id);
            access.mustManage(caller, resource.venue());
            Money usual = none(resource).deposit();
            if (!usual.isSameCurrency(terms.deposit()) || !usual.isSameCurrency(terms.lateFee())) {
                throw new InvalidInputException(
                        "deposit", "another-currency", usual.getCurrencyUnit().getCode());
            }
            rows.keep(id, terms);
        });
    }

    private LendingTerms none(Resource resource) {
        Money nothing = Money.zero(venues.getOperator(resource.operator()).currency());
        return new LendingTerms(nothing, nothing, null, null);
    }
}
