package org.etabli.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.etabli.kernel.Caller;
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

    KeyController(Controllers controllers, OfflineRights rights) {
        this.controllers = controllers;
        this.rights = rights;
    }

    /**
     * @param key shown this once
     * @param serverKey what Établi signs with, to check lists of rights: an Ed25519 public key as PEM
     */
    record KeyView(String resourceId, String key, String serverKey) {}

    @PutMapping
    @Operation(summary = "Give the machine's controller a new key; the one before opens nothing any more")
    KeyView provision(Caller caller, @PathVariable String resource) {
        ResourceId id = ResourceId.parse(resource);
        return new KeyView(id.toString(), controllers.provision(caller, id), rights.publicPem());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke the key of the machine's controller")
    void revoke(Caller caller, @PathVariable String resource) {
        controllers.revoke(caller, ResourceId.parse(resource));
    }
}
