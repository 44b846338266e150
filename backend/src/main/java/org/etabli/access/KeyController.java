package org.etabli.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.ResourceId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys of controllers, for managers. Answers are never stored: they hold a key's only copy. */
@RestController
@RequestMapping("/api/v1/access/controllers/{resource}/key")
@Tag(name = "access")
class KeyController {

    private final Controllers controllers;
    private final OfflineRights rights;
    private final DoorRows doors;

    KeyController(Controllers controllers, OfflineRights rights, DoorRows doors) {
        this.controllers = controllers;
        this.rights = rights;
        this.doors = doors;
    }

    /**
     * @param resourceId the machine's or the door's
     * @param key shown this once
     * @param serverKey what Établi signs with, to check lists of rights: an Ed25519 public key as PEM
     */
    record KeyView(String resourceId, String key, String serverKey) {}

    @PutMapping
    @Operation(summary = "Give the machine's or door's controller a new key; the one before opens nothing any more")
    KeyView provision(Caller caller, @PathVariable String resource) {
        Guarded guarded = guarded(resource);
        return new KeyView(guarded.id().toString(), controllers.provision(caller, guarded), rights.publicPem());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke the key of the machine's or door's controller")
    void revoke(Caller caller, @PathVariable String resource) {
        controllers.revoke(caller, guarded(resource));
    }

    private Guarded guarded(String id) {
        DoorId door = DoorId.parse(id);
        return doors.find(door).isPresent() ? Guarded.by(door) : Guarded.by(ResourceId.parse(id));
    }
}
