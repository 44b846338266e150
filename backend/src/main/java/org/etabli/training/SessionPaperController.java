package org.etabli.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.SessionMessageId;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is signed and written around a session, over HTTP. */
@RestController
@RequestMapping("/api/v1/trainings/sessions/{id}")
@Tag(name = "trainings")
class SessionPaperController {

    private final AttendanceSheets sheets;
    private final Signatures signatures;
    private final SessionMessages messages;
    private final Problems problems;

    SessionPaperController(
            AttendanceSheets sheets, Signatures signatures, SessionMessages messages, Problems problems) {
        this.sheets = sheets;
        this.signatures = signatures;
        this.messages = messages;
        this.problems = problems;
    }

    record WantedMessage(@Nullable String subject, @Nullable String text) {}

    @GetMapping(path = "/attendance-sheet", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The sheet that everybody signs, as PDF/A; for trainers of the operator")
    ResponseEntity<byte[]> sheet(Caller caller, @PathVariable String id, Locale reader) {
        AttendanceSheets.Sheet sheet = sheets.print(caller, TrainingSessionId.parse(id), reader);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.name())
                                .build()
                                .toString())
                .body(sheet.content());
    }

    @PutMapping("/signature")
    @Operation(summary = "Sign one's own presence: while the session lasts, and for an hour after it")
    ResponseEntity<?> sign(Caller caller, @PathVariable String id, Locale reader) {
        return answer(signatures.sign(caller, TrainingSessionId.parse(id)), reader);
    }

    @PutMapping("/messages/{message}")
    @Operation(summary = "Write to all who have a place; the id is made by the client, and the same one is sent once")
    ResponseEntity<?> write(
            Caller caller,
            @PathVariable String id,
            @PathVariable String message,
            @RequestBody WantedMessage wanted,
            Locale reader) {
        return answer(
                messages.write(
                        caller,
                        SessionMessageId.parse(message),
                        TrainingSessionId.parse(id),
                        Input.text("subject", wanted.subject(), SessionMessages.SUBJECT),
                        Input.text("text", wanted.text(), SessionMessages.TEXT)),
                reader);
    }

    private ResponseEntity<?> answer(Optional<Refusal> refused, Locale reader) {
        return refused.isPresent()
                ? problems.ofRefusal(reader, refused.get(), List.of())
                : ResponseEntity.noContent().build();
    }
}
