package org.etabli.ui.publicsite;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.etabli.gallery.Project;
import org.etabli.gallery.Project.Attached;
import org.etabli.gallery.ProjectArchive;
import org.etabli.gallery.Projects;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProjectFileId;
import org.etabli.ui.shell.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a project's page shows and gives away. Whatever a file holds, a browser runs nothing of it. */
@Controller
class ProjectDownloadController {

    private static final String NOSNIFF = "X-Content-Type-Options";
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "sandbox; default-src 'none'";

    private final Projects projects;
    private final ProjectArchive archive;
    private final SignedIn signedIn;

    ProjectDownloadController(Projects projects, ProjectArchive archive, SignedIn signedIn) {
        this.projects = projects;
        this.archive = archive;
        this.signedIn = signedIn;
    }

    @GetMapping("/projects/{slug}/pictures/{picture}")
    ResponseEntity<byte[]> picture(@PathVariable String slug, @PathVariable String picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(NOSNIFF, "nosniff")
                .body(projects.picture(seen(slug), ProjectFileId.parse(picture)));
    }

    @GetMapping("/projects/{slug}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable String file) {
        Project project = seen(slug);
        ProjectFileId id = ProjectFileId.parse(file);
        Attached attached = project.parts().files().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("file", id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(attached.name()))
                .header(NOSNIFF, "nosniff")
                .header(POLICY, NOTHING)
                .body(projects.file(project, id));
    }

    @GetMapping("/projects/{slug}/archive")
    void archive(@PathVariable String slug, HttpServletResponse response) throws IOException {
        Project project = seen(slug);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(project.slug() + ".zip"));
        response.setHeader(NOSNIFF, "nosniff");
        response.setHeader(POLICY, NOTHING);
        archive.write(project, response.getOutputStream());
    }

    private Project seen(String slug) {
        return projects.get(ProjectPageController.caller(signedIn), slug);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
