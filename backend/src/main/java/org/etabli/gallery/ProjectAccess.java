package org.etabli.gallery;

import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see and touch which project: what is published, everyone; else its author and those who made it with her. A
 * manager of its venue sees also what is hidden. For all others it does not exist.
 */
@Component
class ProjectAccess {

    private final ProjectRows rows;
    private final AuthorRows others;
    private final Venues venues;

    ProjectAccess(ProjectRows rows, AuthorRows others, Venues venues) {
        this.rows = rows;
        this.others = others;
        this.venues = venues;
    }

    /** @throws NotFoundException when it does not exist for her */
    Project seen(@Nullable Caller caller, String slugOrId) {
        return rows.find(slugOrId)
                .filter(project -> isSeenBy(caller, project))
                .orElseThrow(() -> new NotFoundException("project", slugOrId));
    }

    /**
     * Locked until the transaction ends.
     *
     * @throws NotFoundException when it does not exist for her
     * @throws NotAllowedException when it is somebody else's
     */
    Project heldByAuthor(Caller caller, ProjectId id) {
        Project project = held(caller, id);
        caller.mustHave(Scope.BOOK);
        if (!project.isBy(caller.member())) {
            throw new NotAllowedException("AUTHOR");
        }
        return project;
    }

    /** Locked until the transaction ends; for the manager of its venue, once it was published. */
    Project heldByManager(Caller caller, ProjectId id) {
        Project project = held(caller, id);
        Venue venue = venues.get(project.venue());
        if (!project.isShown() && !caller.worksFor(venue.operator())) {
            throw new NotFoundException("project", id);
        }
        caller.mustHave(Scope.MANAGE);
        caller.mustHold(Role.MANAGER, venue.operator(), venue.id());
        if (project.state() != ProjectState.PUBLISHED) {
            throw new NotFoundException("project", id);
        }
        return project;
    }

    boolean manages(Caller caller, VenueId id) {
        return venues.find(id)
                .filter(venue -> caller.holds(Role.MANAGER, venue.operator(), id))
                .isPresent();
    }

    private Project held(Caller caller, ProjectId id) {
        return Optional.of(id)
                .flatMap(rows::hold)
                .filter(project -> isSeenBy(caller, project))
                .orElseThrow(() -> new NotFoundException("project", id));
    }

    private boolean isSeenBy(@Nullable Caller caller, Project project) {
        return project.isShown()
                || caller != null
                        && (project.isBy(caller.member())
                                || project.state() == ProjectState.PUBLISHED && manages(caller, project.venue())
                                || others.concerns(project.id(), caller.member()));
    }
}
