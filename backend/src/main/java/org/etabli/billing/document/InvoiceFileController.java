package org.etabli.billing.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents as files over HTTP, for who asks with Accept: application/pdf or application/xml. */
@RestController
@Tag(name = "billing")
class InvoiceFileController {

    private final InvoiceFiles files;
    private final Attestations attestations;
    private final PaperInvoices paper;
    private final DraftFiles drafts;
    private final DepositReceipts receipts;

    InvoiceFileController(
            InvoiceFiles files,
            Attestations attestations,
            PaperInvoices paper,
            DraftFiles drafts,
            DepositReceipts receipts) {
        this.files = files;
        this.attestations = attestations;
        this.paper = paper;
        this.drafts = drafts;
        this.receipts = receipts;
    }

    @GetMapping(path = "/api/v1/invoices/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "One invoice or credit note as PDF/A-3 with its Factur-X in it")
    ResponseEntity<byte[]> pdf(Caller caller, @PathVariable String id, Locale reader) {
        return answer(files.pdf(caller, InvoiceId.parse(id), reader));
    }

    @GetMapping(path = "/api/v1/invoices/{id}", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "One invoice or credit note as UN/CEFACT CII, profile EN 16931")
    ResponseEntity<byte[]> xml(Caller caller, @PathVariable String id, Locale reader) {
        return answer(files.xml(caller, InvoiceId.parse(id), reader));
    }

    @GetMapping(path = "/api/v1/exports/attestation")
    @Operation(summary = "The publisher's attestation for an operator (CGI art. 286 I 3° bis), as PDF/A to be signed")
    ResponseEntity<byte[]> attestation(Caller caller, @RequestParam String operator, Locale reader) {
        return answer(attestations.pdf(caller, OperatorId.parse(operator), reader));
    }

    @GetMapping(path = "/api/v1/billing-runs/{id}/paper", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "All invoices of a run that no mail brings, as one file to be printed; 404 when there are none")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable String id) {
        return answer(paper.pdf(caller, BillingRunId.parse(id)));
    }

    @GetMapping(path = "/api/v1/billing-runs/{id}/drafts", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "All invoices of a prepared run as drafts without numbers, in one file; 404 once it has left")
    ResponseEntity<byte[]> drafts(Caller caller, @PathVariable String id) {
        return answer(drafts.all(caller, BillingRunId.parse(id)));
    }

    @GetMapping(path = "/api/v1/billing-runs/{id}/drafts/{payer}", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "One payer's invoice of a prepared run as a draft without a number")
    ResponseEntity<byte[]> draft(Caller caller, @PathVariable String id, @PathVariable String payer) {
        return answer(drafts.pdf(caller, BillingRunId.parse(id), PayerId.parse(payer)));
    }

    @GetMapping(path = "/api/v1/deposits/{id}/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "A receipt for a deposit: what was taken, what became of it, what is held today")
    ResponseEntity<byte[]> receipt(Caller caller, @PathVariable String id, Locale reader) {
        return answer(receipts.pdf(caller, DepositId.parse(id), reader));
    }

    private static ResponseEntity<byte[]> answer(InvoiceFile file) {
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
