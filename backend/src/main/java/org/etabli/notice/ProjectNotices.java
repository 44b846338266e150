package org.etabli.notice;

import org.etabli.gallery.Project;
import org.etabli.gallery.ProjectEvents.CoAuthorAsked;
import org.etabli.gallery.ProjectEvents.ProjectHidden;
import org.etabli.gallery.ProjectEvents.ProjectShownAgain;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for who is asked to be named in a project, and for the author of one that is hidden or shown again. */
@Component
class ProjectNotices {

    private final OutboxQueue outbox;

    ProjectNotices(OutboxQueue outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(CoAuthorAsked event) {
        write(NoticeKind.PROJECT_ASKED, event.project(), event.asked(), null);
    }

    @EventListener
    void on(ProjectHidden event) {
        write(NoticeKind.PROJECT_HIDDEN, event.project(), event.author(), event.reason());
    }

    @EventListener
    void on(ProjectShownAgain event) {
        write(NoticeKind.PROJECT_SHOWN, event.project(), event.author(), null);
    }

    private void write(NoticeKind kind, Project project, MemberId reader, @Nullable String reason) {
        outbox.write(NoticeId.next(), kind, project.id().value(), reader, ToldOfProject.of(project, reason));
    }
}
