package org.etabli.ui.gallery;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.etabli.gallery.CoAuthors;
import org.etabli.gallery.Moderation;
import org.etabli.gallery.NewFile;
import org.etabli.gallery.Project;
import org.etabli.gallery.ProjectDraft;
import org.etabli.gallery.ProjectEdits;
import org.etabli.gallery.ProjectFiles;
import org.etabli.gallery.Projects;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.etabli.ui.shell.SignedIn;

/** What the author of a project does with it, in her name. */
@SpringComponent
class ProjectDesk {

    private final SignedIn signedIn;
    private final Projects projects;
    private final ProjectEdits edits;
    private final ProjectFiles files;
    private final CoAuthors others;
    private final Moderation moderation;

    ProjectDesk(
            SignedIn signedIn,
            Projects projects,
            ProjectEdits edits,
            ProjectFiles files,
            CoAuthors others,
            Moderation moderation) {
        this.signedIn = signedIn;
        this.projects = projects;
        this.edits = edits;
        this.files = files;
        this.others = others;
        this.moderation = moderation;
    }

    /** @throws NotFoundException unless it is hers */
    Project get(String id) {
        Project project = projects.get(signedIn.caller(), id);
        if (!signedIn.id().equals(project.author())) {
            throw new NotFoundException("project", id);
        }
        return project;
    }

    byte[] picture(Project project, ProjectFileId picture) {
        return projects.picture(project, picture);
    }

    Project create(ProjectId id, ProjectDraft draft) {
        return edits.create(signedIn.caller(), id, draft);
    }

    Project change(ProjectId id, long revision, ProjectDraft draft) {
        return edits.change(signedIn.caller(), id, revision, draft);
    }

    void publish(ProjectId id) {
        edits.publish(signedIn.caller(), id);
    }

    void withdraw(ProjectId id) {
        edits.withdraw(signedIn.caller(), id);
    }

    void delete(ProjectId id) {
        edits.delete(signedIn.caller(), id);
    }

    void appeal(ProjectId id) {
        moderation.appeal(signedIn.caller(), id);
    }

    void attach(ProjectId id, NewFile file) {
        files.attach(signedIn.caller(), id, file);
    }

    void detach(ProjectId id, ProjectFileId file) {
        files.detach(signedIn.caller(), id, file);
    }

    void show(ProjectId id, String alt, byte[] picture) {
        files.show(signedIn.caller(), id, ProjectFileId.next(), alt, picture);
    }

    void unshow(ProjectId id, ProjectFileId picture) {
        files.unshow(signedIn.caller(), id, picture);
    }

    void ask(ProjectId id, String email) {
        others.ask(signedIn.caller(), id, email);
    }

    void remove(ProjectId id, String email) {
        others.remove(signedIn.caller(), id, email);
    }
}
