package org.etabli.ui.gallery;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.gallery.CoAuthors;
import org.etabli.gallery.Derivations;
import org.etabli.gallery.Moderation;
import org.etabli.gallery.Project;
import org.etabli.gallery.ProjectCard;
import org.etabli.gallery.ProjectImports;
import org.etabli.gallery.Projects;
import org.etabli.gallery.Reported;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.VenueId;
import org.etabli.ui.shell.SignedIn;

/** What the lists of the gallery read and do, in the name of who is signed in. */
@SpringComponent
class GalleryDesk {

    private final SignedIn signedIn;
    private final Projects projects;
    private final Derivations derivations;
    private final ProjectImports imports;
    private final CoAuthors others;
    private final Moderation moderation;

    GalleryDesk(
            SignedIn signedIn,
            Projects projects,
            Derivations derivations,
            ProjectImports imports,
            CoAuthors others,
            Moderation moderation) {
        this.signedIn = signedIn;
        this.projects = projects;
        this.derivations = derivations;
        this.imports = imports;
        this.others = others;
        this.moderation = moderation;
    }

    List<ProjectCard> own() {
        return projects.listOwn(signedIn.caller());
    }

    List<ProjectCard> asking() {
        return projects.listAsking(signedIn.caller());
    }

    Project published(String slug) {
        return projects.get(null, slug);
    }

    boolean isHers(ProjectCard card) {
        return signedIn.id().equals(card.author());
    }

    Project derive(String slug, ProjectId id) {
        return derivations.start(signedIn.caller(), slug, id);
    }

    Project take(ProjectId id, VenueId venue, byte[] zip) {
        return imports.take(signedIn.caller(), id, venue, zip);
    }

    void agree(ProjectId id) {
        others.agree(signedIn.caller(), id);
    }

    void leave(ProjectId id) {
        others.leave(signedIn.caller(), id);
    }

    boolean looksAfterSome(List<VenueId> venues) {
        return venues.stream().anyMatch(venue -> moderation.manages(signedIn.caller(), venue));
    }

    List<Reported> reported() {
        return moderation.listToSettle(signedIn.caller());
    }

    void hide(ProjectId id, String reason) {
        moderation.hide(signedIn.caller(), id, reason);
    }

    void clear(ProjectId id) {
        moderation.clear(signedIn.caller(), id);
    }
}
