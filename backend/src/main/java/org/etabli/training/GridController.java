package org.etabli.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.Input;
import org.etabli.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a course asks each participant to be seen doing, over HTTP. */
@RestController
@RequestMapping("/api/v1/trainings/{id}/grid")
@Tag(name = "trainings")
class GridController {

    private final Grids grids;

    GridController(Grids grids) {
        this.grids = grids;
    }

    record GestureView(String id, String title) {
        static GestureView of(Gesture gesture, Locale reader) {
            return new GestureView(gesture.id().toString(), gesture.title().in(reader));
        }
    }

    record GridView(int version, List<GestureView> gestures) {
        static GridView of(EvaluationGrid grid, Locale reader) {
            return new GridView(
                    grid.version(),
                    grid.gestures().stream()
                            .map(gesture -> GestureView.of(gesture, reader))
                            .toList());
        }
    }

    /** @param titleEn absent where it is called the same */
    record WantedGesture(@Nullable String title, @Nullable String titleEn) {}

    record WantedGrid(@Nullable List<WantedGesture> gestures) {}

    @GetMapping
    @Operation(summary = "The gestures that are looked at from now on, with the version of the grid; for trainers")
    GridView grid(Caller caller, @PathVariable String id, Locale reader) {
        CourseId course = CourseId.parse(id);
        return grids.find(caller, course)
                .map(grid -> GridView.of(grid, reader))
                .orElseThrow(() -> new NotFoundException("grid", id));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Look at these gestures from now on; other ones are the next version. By who manages the course")
    void put(Caller caller, @PathVariable String id, @RequestBody WantedGrid wanted) {
        grids.put(
                caller,
                CourseId.parse(id),
                new GridDraft(Input.chosen("gestures", wanted.gestures()).stream()
                        .map(one -> GridDraft.gesture(one.title(), one.titleEn()))
                        .toList()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Teach it without a grid from now on; sessions that were evaluated keep theirs")
    void remove(Caller caller, @PathVariable String id) {
        grids.put(caller, CourseId.parse(id), null);
    }
}
