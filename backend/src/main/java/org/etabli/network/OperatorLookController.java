package org.etabli.network;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PngPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** How an operator's papers and mails look, over HTTP. */
@RestController
@RequestMapping("/api/v1/operators/{operator}/look")
@Tag(name = "operators")
class OperatorLookController {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final OperatorLooks looks;
    private final Venues venues;

    OperatorLookController(OperatorLooks looks, Venues venues) {
        this.looks = looks;
        this.venues = venues;
    }

    /** @param accent {@code #rrggbb}; null for Établi's own */
    record Colour(@Nullable String accent) {}

    /** @param logo its address, or null */
    record View(@Nullable String accent, @Nullable String logo) {}

    @GetMapping
    @Operation(
            summary = "The operator's colour and logo",
            security = {})
    View look(@PathVariable String operator) {
        OperatorId id = known(operator);
        OperatorLook look = looks.of(id);
        return new View(
                look.accent() == null ? null : look.accent().hex(),
                look.logo() == null ? null : "/api/v1/operators/" + id + "/look/logo");
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set the colour of invoices, gift cards and mails to come")
    void setAccent(Caller caller, @PathVariable String operator, @RequestBody Colour wanted) {
        looks.setAccent(caller, OperatorId.parse(operator), Accent.parse(wanted.accent()));
    }

    @GetMapping("/logo")
    @Operation(
            summary = "The operator's logo as PNG",
            security = {})
    ResponseEntity<byte[]> logo(@PathVariable String operator) {
        OperatorId id = known(operator);
        byte[] logo = Optional.ofNullable(looks.of(id).logo())
                .map(PngPicture::content)
                .orElseThrow(() -> new NotFoundException("logo", id));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(AN_HOUR).cachePublic())
                .header("X-Content-Type-Options", "nosniff")
                .body(logo);
    }

    @PostMapping(path = "/logo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put a logo (part file, PNG or JPEG, 5 MB at most) in the place of the one before")
    void setLogo(Caller caller, @PathVariable String operator, @RequestParam MultipartFile file) throws IOException {
        looks.setLogo(caller, OperatorId.parse(operator), file.getBytes());
    }

    @DeleteMapping("/logo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Do without a logo")
    void removeLogo(Caller caller, @PathVariable String operator) {
        looks.removeLogo(caller, OperatorId.parse(operator));
    }

    private OperatorId known(String operator) {
        return venues.getOperator(OperatorId.parse(operator)).id();
    }
}
