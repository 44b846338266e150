package org.etabli.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.etabli.access.LettingOutcome.Opens;
import org.etabli.access.LettingOutcome.Refused;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.etabli.web.Problems;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors of a venue over HTTP: for its staff, and to set them up for its manager. */
@RestController
@RequestMapping("/api/v1/access/doors")
@Tag(name = "access")
class DoorController {

    private final Doors doors;
    private final DoorKeeping keeping;
    private final AccessHistory history;
    private final Venues venues;
    private final Problems problems;

    DoorController(Doors doors, DoorKeeping keeping, AccessHistory history, Venues venues, Problems problems) {
        this.doors = doors;
        this.keeping = keeping;
        this.history = history;
        this.venues = venues;
        this.problems = problems;
    }

    /**
     * @param resourceId what is behind it, or null: the venue as a whole
     * @param earlyMinutes so long before her reservation it opens for a member
     */
    record DoorView(String id, String venueId, @Nullable String resourceId, String name, long earlyMinutes) {

        static DoorView of(Door door) {
            ResourceId room = door.room();
            return new DoorView(
                    door.id().toString(),
                    door.venue().toString(),
                    room == null ? null : room.toString(),
                    door.name(),
                    door.early().toMinutes());
        }
    }

    /** @param state {@code there}, {@code offline} or {@code no-controller} */
    record LiveDoorView(String id, String name, String state) {}

    /** @param memberId whom it is about, or who let it open; null where nobody is known */
    record EntryView(
            String id,
            String doorId,
            OffsetDateTime at,
            String what,
            @Nullable String reason,
            @Nullable String memberId) {}

    /** @param earlyMinutes missing: 15 */
    record WantedDoor(
            @Nullable String venueId,
            @Nullable String resourceId,
            @Nullable String name,
            @Nullable Integer earlyMinutes) {

        DoorDraft draft() {
            return new DoorDraft(
                    Input.chosen("name", name),
                    resourceId == null ? null : ResourceId.parse(resourceId),
                    earlyMinutes == null ? DoorDraft.USUAL_EARLY_MINUTES : earlyMinutes);
        }
    }

    /** @param until its controller opens it as soon as it asks, until then */
    record LetOpenView(OffsetDateTime until) {}

    @GetMapping
    @Operation(summary = "The doors of a venue, and whether their controllers are there; for its staff")
    ResponseEntity<List<LiveDoorView>> list(
            Caller caller,
            @RequestParam String venue,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        keeping.list(caller, VenueId.parse(venue)),
                        live -> live.door().id().toString(),
                        live -> new LiveDoorView(
                                live.door().id().toString(), live.door().name(), Words.of(live.state())));
    }

    @GetMapping("/log")
    @Operation(summary = "What happened at the doors of a venue, the latest first; for its staff")
    List<EntryView> log(
            Caller caller,
            @RequestParam String venue,
            @RequestParam(required = false) @Nullable String door,
            @RequestParam(defaultValue = "50") int limit) {
        VenueId at = VenueId.parse(venue);
        int most = Input.within("limit", limit, 1, 200);
        List<AccessEntry> entries = history.listAtDoors(caller, at, door == null ? null : DoorId.parse(door), most);
        return entries.stream()
                .map(entry -> new EntryView(
                        entry.id().toString(),
                        entry.where().id().toString(),
                        Moments.at(entry.at(), venues.get(at).zone()),
                        Words.of(entry.what()),
                        entry.reason() == null ? null : Words.of(entry.reason()),
                        entry.member() == null ? null : entry.member().toString()))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "A door as it is set up; for its manager")
    DoorView get(Caller caller, @PathVariable String id) {
        return DoorView.of(doors.get(caller, DoorId.parse(id)));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Set up a door under an id of one's own: another one when venueId is given, else change it")
    DoorView put(Caller caller, @PathVariable String id, @RequestBody WantedDoor wanted) {
        DoorId door = DoorId.parse(id);
        String venue = wanted.venueId();
        return DoorView.of(
                venue == null
                        ? doors.change(caller, door, wanted.draft())
                        : doors.add(caller, door, VenueId.parse(venue), wanted.draft()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a door; its controller's key is revoked, what happened at it stays in the log")
    void remove(Caller caller, @PathVariable String id) {
        doors.remove(caller, DoorId.parse(id));
    }

    @PutMapping("/{id}/openings/{opening}")
    @Operation(summary = "Let a door open once, from afar; the id of the opening is one's own")
    ResponseEntity<?> letOpen(Caller caller, @PathVariable String id, @PathVariable String opening, Locale reader) {
        return switch (keeping.letOpen(caller, DoorId.parse(id), Ids.parse(opening))) {
            case Opens(Door opened, Instant until) ->
                ResponseEntity.ok(new LetOpenView(
                        Moments.at(until, venues.get(opened.venue()).zone())));
            case Refused(Refusal refusal) -> problems.ofRefusal(reader, refusal, List.of());
        };
    }
}
