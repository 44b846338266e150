package org.etabli.member;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Minors and who answers for them, over HTTP. */
@RestController
@RequestMapping("/api/v1/members/{id}")
@Tag(name = "members")
class GuardianController {

    private final Guardians guardians;

    GuardianController(Guardians guardians) {
        this.guardians = guardians;
    }

    @GetMapping("/birthday")
    @Operation(
            summary = "When a member was born, and whether she is a minor",
            description = "Her own with me; else of a member whom the caller's operator knows.")
    Birthday birthday(Caller caller, @PathVariable String id) {
        return Birthday.of(guardians.bornOn(caller, of(caller, id)), guardians);
    }

    @PutMapping("/birthday")
    @Operation(summary = "Say when a member was born: she herself once, a desk to set it right")
    Birthday sayBirthday(Caller caller, @PathVariable String id, @RequestBody Birthday said) {
        MemberId member = of(caller, id);
        guardians.setBornOn(caller, member, Input.chosen("bornOn", said.bornOn()));
        return Birthday.of(guardians.bornOn(caller, member), guardians);
    }

    @GetMapping("/guardian")
    @Operation(
            summary = "Who answers for a minor, and whether she has consented",
            description = "She consents behind a link that is mailed to her, and nowhere else.")
    View get(Caller caller, @PathVariable String id) {
        MemberId minor = of(caller, id);
        return View.of(guardians.find(caller, minor).orElseThrow(() -> new NotFoundException("guardian", minor)));
    }

    @PutMapping("/guardian")
    @Operation(summary = "Name who answers for a minor; she is mailed the link by which she consents")
    View name(Caller caller, @PathVariable String id, @RequestBody Named named) {
        MemberId minor = of(caller, id);
        guardians.name(
                caller,
                minor,
                new NewGuardian(
                        Input.text("name", named.name(), 160), Input.email("email", named.email()), named.phone()));
        return View.of(guardians.find(caller, minor).orElseThrow());
    }

    static MemberId of(Caller caller, String id) {
        return id.equals("me") ? caller.member() : MemberId.parse(id);
    }

    /** @param minor whether she is one today; not read */
    record Birthday(@Nullable LocalDate bornOn, @Nullable Boolean minor) {

        static Birthday of(Optional<LocalDate> bornOn, Guardians guardians) {
            return new Birthday(
                    bornOn.orElse(null), bornOn.map(guardians::isMinor).orElse(null));
        }
    }

    record Named(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** @param guardianId if she is a member herself, or null; endsOn the minor's eighteenth birthday */
    record View(
            String minorId,
            @Nullable String guardianId,
            String name,
            String email,
            @Nullable String phone,
            LocalDate endsOn,
            boolean consented,
            @Nullable Instant consentedAt) {

        static View of(Guardianship guardianship) {
            MemberId guardian = guardianship.guardian();
            return new View(
                    guardianship.minor().toString(),
                    guardian == null ? null : guardian.toString(),
                    guardianship.name(),
                    guardianship.email(),
                    guardianship.phone(),
                    guardianship.endsOn(),
                    guardianship.isConsented(),
                    guardianship.consentedAt());
        }
    }
}
