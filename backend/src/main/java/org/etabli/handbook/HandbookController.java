package org.etabli.handbook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.etabli.handbook.Handbook.Capability;
import org.etabli.handbook.Handbook.Document;
import org.etabli.handbook.Handbook.Material;
import org.etabli.kernel.DocumentId;
import org.etabli.kernel.ResourceId;
import org.etabli.resource.Resources;
import org.etabli.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there is to know about a resource, over HTTP; for everyone. */
@RestController
@RequestMapping("/api/v1/resources/{id}")
@Tag(name = "resources")
class HandbookController {

    private final Handbooks handbooks;
    private final Resources resources;

    HandbookController(Handbooks handbooks, Resources resources) {
        this.handbooks = handbooks;
        this.resources = resources;
    }

    /** @param address where it is read: here, or elsewhere */
    record DocumentView(String id, String kind, String title, String address) {

        static DocumentView of(Document document) {
            return new DocumentView(
                    document.id().toString(), Words.of(document.kind()), document.title(), document.address());
        }
    }

    record HandbookView(List<Capability> capabilities, List<Material> materials, List<DocumentView> documents) {}

    @GetMapping("/handbook")
    @Operation(
            summary = "What it can do, the materials it works or must never see, manuals and safety sheets",
            security = {})
    HandbookView handbook(@PathVariable String id) {
        Handbook handbook = handbooks.of(resources.get(ResourceId.parse(id)).id());
        return new HandbookView(
                handbook.capabilities(),
                handbook.materials(),
                handbook.documents().stream().map(DocumentView::of).toList());
    }

    /** Only what begins as a PDF was taken; nothing in it runs here. */
    @GetMapping("/documents/{document}")
    @Operation(
            summary = "A document as PDF",
            security = {})
    ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable String document) {
        byte[] file = handbooks.file(ResourceId.parse(id), DocumentId.parse(document));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("document-" + document + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .body(file);
    }
}
