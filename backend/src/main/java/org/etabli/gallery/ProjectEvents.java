package org.etabli.gallery;

import org.etabli.kernel.MemberId;

/** What people are to hear of projects; published in the transaction in which it happened. */
public final class ProjectEvents {

    private ProjectEvents() {}

    /** Somebody is asked whether she may be named beside its author. */
    public record CoAuthorAsked(Project project, MemberId asked) {}

    /**
     * Nobody but its author and the managers sees it any more.
     *
     * @param reason what its author reads
     */
    public record ProjectHidden(Project project, MemberId author, String reason) {}

    /** It was hidden, and is not any more. */
    public record ProjectShownAgain(Project project, MemberId author) {}
}
