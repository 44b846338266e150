package org.etabli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem documents (RFC 9457) in the reader's language, with a stable type for machines. */
@Component
public class Problems {

    private static final String TYPES = "https://etabli.example/problems/";

    private final Phrasebook phrasebook;
    private final ReaderLanguage languages;
    private final JsonMapper json;

    Problems(Phrasebook phrasebook, ReaderLanguage languages, JsonMapper json) {
        this.phrasebook = phrasebook;
        this.languages = languages;
        this.json = json;
    }

    /** A problem whose texts are {@code problem.<type>.title} and {@code problem.<type>.detail}. */
    public ProblemDetail of(Locale reader, HttpStatus status, String type, Object... arguments) {
        return problem(
                status,
                type,
                phrasebook.say(reader, "problem." + type + ".title", arguments),
                phrasebook.say(reader, "problem." + type + ".detail", arguments));
    }

    /**
     * A refusal: 409 when the state of things refuses, 422 when a rule does. Machines find its code in {@code rule}, its
     * nature in {@code refusal}, who set it in {@code source}.
     *
     * @param alternatives what could be had instead, empty when nothing was looked for or found
     */
    public ResponseEntity<ProblemDetail> ofRefusal(Locale reader, Refusal refusal, List<?> alternatives) {
        boolean byState = refusal.nature() == Refusal.Nature.STATE;
        ProblemDetail problem = problem(
                byState ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                refusal.rule(),
                phrasebook.say(reader, refusal.title()),
                phrasebook.say(reader, refusal.reason()));
        problem.setProperty("refusal", Words.of(refusal.nature()));
        problem.setProperty("rule", refusal.rule());
        if (refusal.source() != null) {
            problem.setProperty("source", refusal.source());
        }
        problem.setProperty("alternatives", alternatives);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Writes a problem as the whole answer, for filters that stand before every controller. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), of(languages.resolveLocale(request), status, type));
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + type));
        problem.setTitle(title);
        return problem;
    }
}
