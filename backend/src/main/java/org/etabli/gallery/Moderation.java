package org.etabli.gallery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.gallery.ProjectEvents.ProjectHidden;
import org.etabli.gallery.ProjectEvents.ProjectShownAgain;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.web.RateLimit;
import org.etabli.web.TooManyRequestsException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What should not be there: anyone says so, the manager of its venue hides it with a reason, its author reads that and asks
 * to look again.
 */
@Service
public class Moderation {

    private final ProjectAccess access;
    private final ProjectRows rows;
    private final ReportRows reports;
    private final CardRows cards;
    private final Venues venues;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final RateLimit perBrowser;
    private final RateLimit perAuthor;

    Moderation(
            ProjectAccess access,
            ProjectRows rows,
            ReportRows reports,
            CardRows cards,
            Venues venues,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.reports = reports;
        this.cards = cards;
        this.venues = venues;
        this.events = events;
        this.transactions = transactions;
        this.perBrowser = new RateLimit(20, Duration.ofHours(1), clock);
        this.perAuthor = new RateLimit(5, Duration.ofHours(1), clock);
    }

    /**
     * Hands it to the manager of the project's venue. Sent twice, it is reported once.
     *
     * @param browser where it comes from, to keep it from flooding a venue
     * @throws NotFoundException when the project is not published
     * @throws TooManyRequestsException when browser or author reported too often
     */
    public void report(@Nullable Caller caller, String project, NewReport report, String browser) {
        Project reported = access.seen(caller, project);
        if (!reported.isShown()) {
            throw new NotFoundException("project", project);
        }
        if (reports.isThere(report.id())) {
            return;
        }
        perBrowser.pass(browser);
        perAuthor.pass(report.author());
        transactions.inOne(() -> reports.add(report, reported.id()));
    }

    /** What she is to look at, at the venues that she manages: what is asked again first, what is hidden last. */
    public List<Reported> listToSettle(Caller caller) {
        List<VenueId> hers = venues.list().stream()
                .map(Venue::id)
                .filter(venue -> access.manages(caller, venue))
                .toList();
        List<ProjectCard> found = cards.listToSettle(hers);
        var said = reports.listOpen(found.stream().map(ProjectCard::id).toList());
        return found.stream()
                .map(card -> new Reported(card, said.getOrDefault(card.id(), List.of())))
                .toList();
    }

    /** Whether she may hide what is shown at the venue. */
    public boolean manages(Caller caller, VenueId venue) {
        return access.manages(caller, venue);
    }

    /**
     * Nobody but its author and the managers sees it any more.
     *
     * @param reason what its author reads
     * @throws InvalidInputException naming {@code reason}
     */
    public void hide(Caller caller, ProjectId id, String reason) {
        String told = Input.text("reason", reason, 500);
        transactions.inOne(() -> {
            Project project = access.heldByManager(caller, id);
            rows.hidden(id, told, caller.member());
            reports.settle(id, caller.member());
            if (project.author() != null) {
                events.publishEvent(new ProjectHidden(project, project.author(), told));
            }
        });
    }

    /** It is all right: shown again where it was hidden, and what was said against it is settled. */
    public void clear(Caller caller, ProjectId id) {
        transactions.inOne(() -> {
            Project project = access.heldByManager(caller, id);
            if (project.hiding() != null) {
                rows.hidden(id, null, null);
                if (project.author() != null) {
                    events.publishEvent(new ProjectShownAgain(project, project.author()));
                }
            }
            reports.settle(id, caller.member());
        });
    }

    /** Its author asks to look again. Not hidden, nothing changes. */
    public void appeal(Caller caller, ProjectId id) {
        transactions.inOne(() -> {
            if (access.heldByAuthor(caller, id).hiding() != null) {
                rows.appealed(id);
            }
        });
    }
}
