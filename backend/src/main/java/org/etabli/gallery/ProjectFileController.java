package org.etabli.gallery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.etabli.gallery.Project.Attached;
import org.etabli.gallery.ProjectAnswers.ProjectView;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.PictureReader;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pictures, files and whole archives of projects over HTTP; what is downloaded is never opened by a browser. */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "projects")
class ProjectFileController {

    private final Projects projects;
    private final ProjectFiles files;
    private final ProjectArchive archive;
    private final ProjectImports imports;
    private final ProjectAnswers answers;

    ProjectFileController(
            Projects projects,
            ProjectFiles files,
            ProjectArchive archive,
            ProjectImports imports,
            ProjectAnswers answers) {
        this.projects = projects;
        this.files = files;
        this.archive = archive;
        this.imports = imports;
        this.answers = answers;
    }

    @GetMapping("/{id}/pictures/{picture}")
    @Operation(
            summary = "A picture as JPEG",
            security = {})
    ResponseEntity<byte[]> picture(@Nullable Caller caller, @PathVariable String id, @PathVariable String picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("X-Content-Type-Options", "nosniff")
                .body(projects.picture(projects.get(caller, id), ProjectFileId.parse(picture)));
    }

    @GetMapping("/{id}/files/{file}")
    @Operation(
            summary = "A file, as attachment",
            security = {})
    ResponseEntity<byte[]> file(@Nullable Caller caller, @PathVariable String id, @PathVariable String file) {
        Project project = projects.get(caller, id);
        ProjectFileId wanted = ProjectFileId.parse(file);
        Attached attached = project.parts().files().stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("file", wanted));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(attached.name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(projects.file(project, wanted));
    }

    @GetMapping("/{id}/archive")
    @Operation(
            summary = "All of it as ZIP, with a manifest of Open Know-How",
            security = {})
    void archive(@Nullable Caller caller, @PathVariable String id, HttpServletResponse response) throws IOException {
        Project project = projects.get(caller, id);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(project.slug() + ".zip"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        archive.write(project, response.getOutputStream());
    }

    @PutMapping("/{id}/files/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Attach a file: its bytes are the body, 10 MB at most; its id is chosen by the caller",
            description = "Sent twice it is there once; one of the same name gives way to it.")
    void attach(
            Caller caller,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam String name,
            HttpServletRequest request)
            throws IOException {
        files.attach(
                caller,
                ProjectId.parse(id),
                new NewFile(ProjectFileId.parse(file), name, body(request, NewFile.LARGEST)));
    }

    @DeleteMapping("/{id}/files/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a file away")
    void detach(Caller caller, @PathVariable String id, @PathVariable String file) {
        files.detach(caller, ProjectId.parse(id), ProjectFileId.parse(file));
    }

    @PutMapping("/{id}/pictures/{picture}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Add a picture: PNG or JPEG as the body, 5 MB at most; alt says what one sees on it")
    void show(
            Caller caller,
            @PathVariable String id,
            @PathVariable String picture,
            @RequestParam String alt,
            HttpServletRequest request)
            throws IOException {
        files.show(
                caller, ProjectId.parse(id), ProjectFileId.parse(picture), alt, body(request, PictureReader.LARGEST));
    }

    @DeleteMapping("/{id}/pictures/{picture}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a picture away")
    void unshow(Caller caller, @PathVariable String id, @PathVariable String picture) {
        files.unshow(caller, ProjectId.parse(id), ProjectFileId.parse(picture));
    }

    @PutMapping("/{id}/archive")
    @Operation(
            summary = "Make a draft from a ZIP with a manifest of Open Know-How: its bytes are the body, 25 MB at most",
            description = "The draft's id is chosen by the caller: sent twice, it is one.")
    ProjectView take(Caller caller, @PathVariable String id, @RequestParam String venue, HttpServletRequest request)
            throws IOException {
        return answers.project(imports.take(
                caller, new ProjectId(Ids.parse(id)), VenueId.parse(venue), body(request, ProjectImports.LARGEST)));
    }

    /** No more than may be. */
    private static byte[] body(HttpServletRequest request, int largest) throws IOException {
        byte[] read = request.getInputStream().readNBytes(largest + 1);
        if (read.length > largest) {
            throw new InvalidInputException("file", "file-too-large", largest / 1024);
        }
        return read;
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
