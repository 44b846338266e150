package org.etabli.gallery;

import org.etabli.database.Transactions;
import org.etabli.gallery.ProjectEvents.CoAuthorAsked;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who else made a project: asked by its author, named once she agreed, gone whenever she wants. */
@Service
public class CoAuthors {

    private static final int MOST = 12;

    private final ProjectAccess access;
    private final AuthorRows rows;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;

    CoAuthors(ProjectAccess access, AuthorRows rows, ApplicationEventPublisher events, Transactions transactions) {
        this.access = access;
        this.rows = rows;
        this.events = events;
        this.transactions = transactions;
    }

    /**
     * Asks whoever has the address, today or later, who hears of it when she is a member; the caller is not told whether she
     * is. Asked before, nothing changes.
     *
     * @throws InvalidInputException naming {@code email} when it is no address, or there are too many
     */
    public void ask(Caller caller, ProjectId id, String email) {
        String address = Input.email("email", email);
        transactions.inOne(() -> {
            Project project = access.heldByAuthor(caller, id);
            if (project.parts().others().size() >= MOST) {
                throw new InvalidInputException("email", "at-most", MOST);
            }
            if (rows.ask(id, address)) {
                rows.memberAt(address).ifPresent(asked -> events.publishEvent(new CoAuthorAsked(project, asked)));
            }
        });
    }

    /** Its author asks no longer, or names her no longer. */
    public void remove(Caller caller, ProjectId id, String email) {
        transactions.inOne(() -> rows.remove(access.heldByAuthor(caller, id).id(), Input.email("email", email)));
    }

    /** She may be named. @throws NotFoundException unless she was asked */
    public void agree(Caller caller, ProjectId id) {
        answer(caller, id, () -> rows.agree(id, caller.member()));
    }

    /** She does not want to be named, or no longer. @throws NotFoundException unless she was asked or is named */
    public void leave(Caller caller, ProjectId id) {
        answer(caller, id, () -> rows.leave(id, caller.member()));
    }

    private void answer(Caller caller, ProjectId id, Runnable answer) {
        caller.mustHave(Scope.BOOK);
        transactions.inOne(() -> {
            if (!rows.concerns(id, caller.member())) {
                throw new NotFoundException("project", id);
            }
            answer.run();
        });
    }
}
