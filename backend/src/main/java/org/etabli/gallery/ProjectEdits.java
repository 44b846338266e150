package org.etabli.gallery;

import org.etabli.database.Transactions;
import org.etabli.gallery.Project.Source;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.Scope;
import org.etabli.network.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets a member write down what she made, show it, take it away again. */
@Service
public class ProjectEdits {

    private final ProjectRows rows;
    private final PartRows parts;
    private final ProjectAccess access;
    private final MachineLookup machines;
    private final Venues venues;
    private final Transactions transactions;

    ProjectEdits(
            ProjectRows rows,
            PartRows parts,
            ProjectAccess access,
            MachineLookup machines,
            Venues venues,
            Transactions transactions) {
        this.rows = rows;
        this.parts = parts;
        this.access = access;
        this.machines = machines;
        this.venues = venues;
        this.transactions = transactions;
    }

    /**
     * A draft that only she sees.
     *
     * @param id made by the form: sent twice, it is one
     * @throws InvalidInputException naming the field that does not fit
     * @throws NotFoundException when the id is somebody else's project, or there is no such venue
     */
    public Project create(Caller caller, ProjectId id, ProjectDraft draft) {
        return create(caller, id, draft, null);
    }

    Project create(Caller caller, ProjectId id, ProjectDraft wanted, @Nullable Source source) {
        caller.mustHave(Scope.BOOK);
        venues.get(wanted.venue());
        ProjectDraft draft = machines.noted(wanted);
        mustBeAllowed(draft.licence(), source);
        return transactions.inOne(() -> {
            if (rows.add(id, caller.member(), draft, source)) {
                parts.write(id, draft);
            }
            return rows.find(id.toString())
                    .filter(project -> project.isBy(caller.member()))
                    .orElseThrow(() -> new NotFoundException("project", id));
        });
    }

    /**
     * Changes it; what is published is changed for everyone at once.
     *
     * @param revision the one she read
     * @throws ChangedMeanwhileException when it was changed since
     * @throws InvalidInputException naming the field that does not fit: a licence that its source does not allow, a
     *     missing one when it is published, another venue while it is hidden
     */
    public Project change(Caller caller, ProjectId id, long revision, ProjectDraft wanted) {
        venues.get(wanted.venue());
        ProjectDraft draft = machines.noted(wanted);
        return transactions.inOne(() -> {
            Project project = access.heldByAuthor(caller, id);
            mustBeAllowed(draft.licence(), project.source());
            if (project.state() == ProjectState.PUBLISHED) {
                mustBeComplete(draft.summary(), draft.licence());
            }
            if (project.hiding() != null && !project.venue().equals(draft.venue())) {
                throw new InvalidInputException("venue", "project-venue-stays");
            }
            if (!rows.change(project, revision, draft)) {
                throw new ChangedMeanwhileException("project", id);
            }
            parts.write(id, draft);
            return rows.find(id.toString()).orElseThrow();
        });
    }

    /**
     * Everyone sees it from now on, unless it is hidden. Published before, nothing changes.
     *
     * @throws InvalidInputException naming {@code summary} or {@code licence} when it is missing
     */
    public void publish(Caller caller, ProjectId id) {
        transactions.inOne(() -> {
            Project project = access.heldByAuthor(caller, id);
            mustBeComplete(project.summary(), project.licence());
            if (project.state() != ProjectState.PUBLISHED) {
                rows.published(id);
            }
        });
    }

    /** Nobody but her sees it any more; what others have made from it stays. Not published, nothing changes. */
    public void withdraw(Caller caller, ProjectId id) {
        transactions.inOne(() -> {
            if (access.heldByAuthor(caller, id).state() == ProjectState.PUBLISHED) {
                rows.withdrawn(id);
            }
        });
    }

    /** For good, with its files. */
    public void delete(Caller caller, ProjectId id) {
        transactions.inOne(() -> rows.delete(access.heldByAuthor(caller, id).id()));
    }

    private static void mustBeComplete(@Nullable String summary, @Nullable Licence licence) {
        if (summary == null) {
            throw new InvalidInputException("summary", "required");
        }
        if (licence == null) {
            throw new InvalidInputException("licence", "required");
        }
    }

    private static void mustBeAllowed(@Nullable Licence licence, @Nullable Source source) {
        Licence under = source == null ? null : source.licence();
        if (licence != null && under != null && !Licence.listFor(under).contains(licence)) {
            throw new InvalidInputException("licence", "project-licence", under.plainName());
        }
    }
}
