package org.etabli.fault;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.fault.FaultEvents.FaultMoved;
import org.etabli.fault.FaultEvents.FaultReported;
import org.etabli.kernel.Caller;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.PictureReader;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Scope;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.web.RateLimit;
import org.etabli.web.TooManyRequestsException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Lets anyone say that something is broken, and see what others have said. */
@Service
public class FaultReports {

    private static final int SHOWN = 10;

    private final FaultRows rows;
    private final Resources resources;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final RateLimit perBrowser;
    private final RateLimit perAuthor;

    FaultReports(
            FaultRows rows,
            Resources resources,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.resources = resources;
        this.transactions = transactions;
        this.events = events;
        this.perBrowser = new RateLimit(20, Duration.ofHours(1), clock);
        this.perAuthor = new RateLimit(5, Duration.ofHours(1), clock);
    }

    /**
     * Hands it to the venue's people. Sent twice, it is reported once.
     *
     * @param browser where it comes from, to keep it from flooding a venue
     * @throws NotFoundException for an unknown resource
     * @throws InvalidInputException when the unit is another resource's, or the photo too large or no picture
     * @throws TooManyRequestsException when browser or author reported too often
     */
    public FaultId report(NewFault fault, String browser) {
        Resource broken = resources.get(fault.resource());
        UnitId unit = fault.unit() == null ? broken.unitIds().getFirst() : fault.unit();
        if (!broken.unitIds().contains(unit)) {
            throw new InvalidInputException("unit", "unit-of-another-resource", broken.name());
        }
        if (rows.find(fault.id()).isPresent()) {
            return fault.id();
        }
        byte[] picture = fault.photo().length == 0 ? null : PictureReader.read(fault.photo());
        perBrowser.pass(browser);
        perAuthor.pass(fault.author());
        transactions.inOne(() -> {
            if (rows.add(fault, broken.venue(), unit, picture)) {
                events.publishEvent(new FaultReported(fault.id()));
                events.publishEvent(new FaultMoved(fault.id(), broken.venue()));
            }
        });
        return fault.id();
    }

    /** As {@link #report(NewFault, String)}, by somebody who is signed in. */
    FaultId report(Caller caller, NewFault fault, String browser) {
        caller.mustHave(Scope.BOOK);
        return report(fault, browser);
    }

    /** What is said to be broken of it, or known to be, the latest first; for everyone, so without who said it. */
    public List<Known> listKnown(ResourceId resource) {
        return rows.listOf(resource, List.of(FaultState.OPEN, FaultState.CONFIRMED), SHOWN).stream()
                .map(fault -> new Known(fault.description(), fault.state(), fault.reportedAt()))
                .toList();
    }

    /** A fault as anyone may see it. */
    public record Known(String description, FaultState state, java.time.Instant reportedAt) {}
}
