package org.etabli.billing.books;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Days;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books as files over HTTP, for who bills. */
@RestController
@Tag(name = "billing")
class ExportController {

    private final BookExports exports;

    ExportController(BookExports exports) {
        this.exports = exports;
    }

    @GetMapping("/api/v1/exports/fec")
    @Operation(summary = "The journals of sales, bank and cash in the layout of the FEC; from and to belong to it")
    ResponseEntity<byte[]> fec(
            Caller caller, @RequestParam String operator, @RequestParam String from, @RequestParam String to) {
        return answer(exports.fec(caller, OperatorId.parse(operator), days(from, to)));
    }

    @GetMapping("/api/v1/exports/{table}")
    @Operation(summary = "Journal, invoices, payments or closures as CSV; from and to belong to it")
    ResponseEntity<byte[]> csv(
            Caller caller,
            @PathVariable String table,
            @RequestParam String operator,
            @RequestParam String from,
            @RequestParam String to) {
        BooksTable wanted = Arrays.stream(BooksTable.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(table))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("export", table));
        return answer(exports.csv(caller, OperatorId.parse(operator), wanted, days(from, to)));
    }

    @GetMapping("/api/v1/exports/archive")
    @Operation(summary = "Everything of a closed period as a signed ZIP; closure is the closure's number")
    ResponseEntity<byte[]> archive(Caller caller, @RequestParam String operator, @RequestParam long closure) {
        return answer(exports.archive(caller, OperatorId.parse(operator), closure));
    }

    private static Days days(String from, String to) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first)) {
            throw new InvalidInputException("to", "end-not-after-start");
        }
        return new Days(first, last);
    }

    private static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidInputException(field, "not-readable");
        }
    }

    private static ResponseEntity<byte[]> answer(BooksFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }
}
