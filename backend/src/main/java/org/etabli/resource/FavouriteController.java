package org.etabli.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Scope;
import org.etabli.kernel.UnitId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The places that the caller likes best over HTTP. */
@RestController
@RequestMapping("/api/v1/me/favourites")
@Tag(name = "me")
class FavouriteController {

    private final Favourites favourites;
    private final Resources resources;

    FavouriteController(Favourites favourites, Resources resources) {
        this.favourites = favourites;
        this.resources = resources;
    }

    record FavouriteView(String unitId, String label, String resourceId, String venueId) {}

    @GetMapping
    @Operation(summary = "The places that the caller likes best, as far as they are offered")
    List<FavouriteView> list(Caller caller) {
        caller.mustHave(Scope.READ);
        Set<UnitId> marked = favourites.of(caller);
        return resources.list().stream()
                .flatMap(resource -> views(resource, marked))
                .sorted(Comparator.comparing(FavouriteView::label))
                .toList();
    }

    @PutMapping("/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks a place as a favourite; once more is as good as once")
    void mark(Caller caller, @PathVariable String unit) {
        caller.mustHave(Scope.BOOK);
        favourites.mark(caller, UnitId.parse(unit));
    }

    @DeleteMapping("/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "It is a favourite no longer")
    void unmark(Caller caller, @PathVariable String unit) {
        caller.mustHave(Scope.BOOK);
        favourites.unmark(caller, UnitId.parse(unit));
    }

    private static Stream<FavouriteView> views(Resource resource, Set<UnitId> marked) {
        return resource.units().stream()
                .filter(unit -> marked.contains(unit.id()))
                .map(unit -> new FavouriteView(
                        unit.id().toString(),
                        unit.label(),
                        resource.id().toString(),
                        resource.venue().toString()));
    }
}
