package org.etabli.gallery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.etabli.gallery.Project.Source;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.web.Moments;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts projects into answers of the HTTP surface. */
@Component
class ProjectAnswers {

    private final Venues venues;

    ProjectAnswers(Venues venues) {
        this.venues = venues;
    }

    /**
     * @param page where people read it
     * @param authors those who are to be named
     */
    record CardView(
            String id,
            String title,
            @Nullable String summary,
            String authors,
            String venueId,
            @Nullable String licence,
            String state,
            String page,
            @Nullable String picture,
            @Nullable OffsetDateTime publishedAt) {}

    /** @param resourceId left out for a machine that is none of the network's */
    record MachineView(
            @Nullable String resourceId,
            String name,
            @Nullable String category) {}

    record MaterialView(
            String name,
            @Nullable BigDecimal quantity,
            @Nullable String unit) {}

    record PictureView(String id, String alt, String address) {}

    record FileView(String id, String name, int bytes, String address) {}

    /** @param projectId left out when it was made elsewhere, or is not to be seen any more */
    record SourceView(
            @Nullable String projectId,
            String title,
            @Nullable String by,
            @Nullable String link,
            @Nullable String licence) {}

    /**
     * @param revision the ETag, which serves for If-Match
     * @param hiddenReason why its author and managers alone see it
     * @param archive all of it as ZIP with a manifest of Open Know-How
     */
    record ProjectView(
            String id,
            String title,
            @Nullable String summary,
            @Nullable String body,
            String authors,
            String venueId,
            @Nullable String licence,
            String state,
            @Nullable String hiddenReason,
            long revision,
            @Nullable SourceView derivedFrom,
            List<MachineView> machines,
            List<MaterialView> materials,
            List<PictureView> pictures,
            List<FileView> files,
            String archive,
            String page,
            OffsetDateTime changedAt,
            @Nullable OffsetDateTime publishedAt) {}

    CardView card(ProjectCard card) {
        return new CardView(
                card.id().toString(),
                card.title(),
                card.summary(),
                card.authors(),
                card.venue().toString(),
                ProjectRows.spdx(card.licence()),
                Words.of(card.state()),
                card.address(),
                card.picture() == null ? null : of(card.id().toString()) + "/pictures/" + card.picture(),
                at(card.publishedAt(), card.venue()));
    }

    ProjectView project(Project project) {
        String here = of(project.id().toString());
        return new ProjectView(
                project.id().toString(),
                project.title(),
                project.summary(),
                project.body(),
                project.authors(),
                project.venue().toString(),
                ProjectRows.spdx(project.licence()),
                Words.of(project.state()),
                project.hiding() == null ? null : project.hiding().reason(),
                project.revision(),
                source(project.source()),
                project.parts().machines().stream()
                        .map(each -> new MachineView(
                                each.resource() == null ? null : each.resource().toString(),
                                each.name(),
                                each.category()))
                        .toList(),
                project.parts().materials().stream()
                        .map(each -> new MaterialView(each.name(), each.quantity(), each.unit()))
                        .toList(),
                project.parts().pictures().stream()
                        .map(each -> new PictureView(each.id().toString(), each.alt(), here + "/pictures/" + each.id()))
                        .toList(),
                project.parts().files().stream()
                        .map(each -> new FileView(
                                each.id().toString(), each.name(), each.bytes(), here + "/files/" + each.id()))
                        .toList(),
                here + "/archive",
                project.address(),
                Moments.at(project.changedAt(), venues.get(project.venue()).zone()),
                at(project.publishedAt(), project.venue()));
    }

    private static @Nullable SourceView source(@Nullable Source source) {
        return source == null
                ? null
                : new SourceView(
                        source.slug() == null || source.project() == null
                                ? null
                                : source.project().toString(),
                        source.title(),
                        source.by(),
                        source.link(),
                        ProjectRows.spdx(source.licence()));
    }

    private static String of(String id) {
        return "/api/v1/projects/" + id;
    }

    private @Nullable OffsetDateTime at(@Nullable Instant moment, VenueId venue) {
        return moment == null ? null : Moments.at(moment, venues.get(venue).zone());
    }
}
