package org.etabli.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The picture of a resource, for everyone; its address changes with it. */
@RestController
@Tag(name = "resources")
class PictureController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final ResourcePictures pictures;

    PictureController(ResourcePictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/api/v1/resources/{id}/picture")
    @Operation(
            summary = "The resource's picture as JPEG",
            security = {})
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        ResourceId resource = ResourceId.parse(id);
        byte[] picture = pictures.find(resource).orElseThrow(() -> new NotFoundException("picture", resource));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture);
    }
}
