package org.etabli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Phrasebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers whatever went wrong on the HTTP surface with a problem in the reader's language; nothing internal leaves. */
@RestControllerAdvice
@Order(20)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final String SURFACE = "/api/";

    private final Problems problems;
    private final ReaderLanguage languages;
    private final Phrasebook phrasebook;

    ApiErrors(Problems problems, ReaderLanguage languages, Phrasebook phrasebook) {
        this.problems = problems;
        this.languages = languages;
        this.phrasebook = phrasebook;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotFoundException unknown, HttpServletRequest request) {
        return answer(problem(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotAllowedException refused, HttpServletRequest request) {
        ProblemDetail problem = problem(request, HttpStatus.FORBIDDEN, "not-allowed");
        problem.setProperty(
                "missing", refused.missing().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(BadCredentialsException wrong, HttpServletRequest request) {
        return answer(problem(request, HttpStatus.UNAUTHORIZED, "wrong-credentials"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(InvalidInputException invalid, HttpServletRequest request) {
        ProblemDetail problem = problem(request, HttpStatus.BAD_REQUEST, "invalid-input");
        problem.setDetail(phrasebook.say(languages.resolveLocale(request), invalid.text()));
        problem.setProperty("field", invalid.field());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(WholeBody.BodyTooLargeException large, HttpServletRequest request) {
        return answer(problem(request, HttpStatus.CONTENT_TOO_LARGE, "too-large", WholeBody.LARGEST / 1024));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(KeyReusedException reused, HttpServletRequest request) {
        return answer(problem(request, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(StaleException stale, HttpServletRequest request) {
        return answer(problem(request, HttpStatus.PRECONDITION_FAILED, "stale"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(TooManyRequestsException often, HttpServletRequest request) {
        return later(
                problem(request, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests"),
                often.retryAfter().toSeconds());
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> onBusyDatabase(RuntimeException trouble, HttpServletRequest request) {
        LOG.warn("The database could not serve {} {}", request.getMethod(), request.getRequestURI(), trouble);
        return later(problem(request, HttpStatus.SERVICE_UNAVAILABLE, "busy"), 2);
    }

    /** Whatever nobody foresaw: logged with the number that the reader is given. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> onAnythingElse(Exception failure, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith(SURFACE)
                || failure instanceof AuthenticationException
                || failure instanceof AccessDeniedException
                || failure instanceof AsyncRequestNotUsableException) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(problem(request, status, "malformed"));
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("[{}] {} {} failed", reference, request.getMethod(), request.getRequestURI(), failure);
        ProblemDetail problem = problem(request, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", reference);
        problem.setProperty("reference", reference);
        return answer(problem);
    }

    private ProblemDetail problem(HttpServletRequest request, HttpStatus status, String type, Object... arguments) {
        return problems.of(languages.resolveLocale(request), status, type, arguments);
    }

    private static ResponseEntity<ProblemDetail> later(ProblemDetail problem, long seconds) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
