package org.etabli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.etabli.kernel.InvalidInputException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Answers what could not even be read: broken JSON, unknown fields, wrong methods and media types. */
@RestControllerAdvice
@Order(10)
class MalformedRequests {

    private final Problems problems;
    private final ReaderLanguage languages;
    private final ApiErrors errors;

    MalformedRequests(Problems problems, ReaderLanguage languages, ApiErrors errors) {
        this.problems = problems;
        this.languages = languages;
        this.errors = errors;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                errors.on(new InvalidInputException(field(unknown), "unknown-field"), request);
            case DatabindException wrong
            when !wrong.getPath().isEmpty() ->
                errors.on(new InvalidInputException(field(wrong), "not-readable"), request);
            case null, default -> answer(request, HttpStatus.BAD_REQUEST, "malformed", HttpHeaders.EMPTY);
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return errors.on(new InvalidInputException(wrong.getName(), "not-readable"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return errors.on(new InvalidInputException(missing.getParameterName(), "required"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return answer(request, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", wrong.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return answer(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", wrong.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_ACCEPTABLE, "not-acceptable", HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NoResourceFoundException missing, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "not-found", HttpHeaders.EMPTY);
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpServletRequest request, HttpStatus status, String type, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(languages.resolveLocale(request), status, type));
    }

    private static String field(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
