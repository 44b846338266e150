package org.etabli.ui.floors;

import java.awt.Rectangle;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etabli.resource.Floor;
import org.etabli.resource.Unit;
import org.etabli.resource.Unit.Placement;
import org.jspecify.annotations.Nullable;

/** Where something new is put on a floor: beside what was put there last, else at the first free spot. */
final class FreeSpot {

    private static final int GRID = 20;
    private static final int EDGE = 40;

    private FreeSpot() {}

    /** A usual place of the kind, at the spot; its middle is there. */
    static Placement around(Floor floor, String kind, int x, int y) {
        int width = Math.min(width(kind), floor.width());
        int height = Math.min(height(kind), floor.height());
        return placed(floor, kind, x - width / 2, y - height / 2, width, height);
    }

    static Placement next(Floor floor, String kind, List<Unit> standing, @Nullable Placement last) {
        int width = Math.min(width(kind), floor.width());
        int height = Math.min(height(kind), floor.height());
        List<Rectangle> taken = standing.stream()
                .map(unit -> box(Objects.requireNonNull(unit.placement())))
                .toList();
        Stream<Rectangle> beside = last == null
                ? Stream.empty()
                : Stream.of(new Rectangle(last.x() + last.width(), last.y(), width, height));
        Stream<Rectangle> anywhere = IntStream.iterate(EDGE, y -> y + height <= floor.height() - EDGE, y -> y + GRID)
                .boxed()
                .flatMap(y -> IntStream.iterate(EDGE, x -> x + width <= floor.width() - EDGE, x -> x + GRID)
                        .mapToObj(x -> new Rectangle(x, y, width, height)));
        Rectangle room = new Rectangle(0, 0, floor.width(), floor.height());
        return Stream.concat(beside, anywhere)
                .filter(room::contains)
                .filter(spot -> taken.stream().noneMatch(spot::intersects))
                .findFirst()
                .map(spot -> placed(floor, kind, spot.x, spot.y, width, height))
                .orElseGet(() -> around(floor, kind, floor.width() / 2, floor.height() / 2));
    }

    /** On the grid and within the floor. */
    static Placement onGrid(Placement at, Floor floor) {
        int width = Math.clamp(snapped(at.width()), GRID, floor.width());
        int height = Math.clamp(snapped(at.height()), GRID, floor.height());
        return new Placement(
                at.floor(),
                Math.clamp(snapped(at.x()), 0, floor.width() - width),
                Math.clamp(snapped(at.y()), 0, floor.height() - height),
                width,
                height,
                at.rotation(),
                at.chair());
    }

    private static Placement placed(Floor floor, String kind, int x, int y, int width, int height) {
        return onGrid(
                new Placement(floor.id(), x, y, width, height, 0, kind.equals("desk") ? "bottom" : "none"), floor);
    }

    private static Rectangle box(Placement at) {
        return new Rectangle(at.x(), at.y(), at.width(), at.height());
    }

    private static int snapped(int length) {
        return Math.round((float) length / GRID) * GRID;
    }

    private static int width(String kind) {
        return switch (kind) {
            case "room", "office" -> 260;
            case "machine" -> 180;
            default -> 120;
        };
    }

    private static int height(String kind) {
        return switch (kind) {
            case "room", "office" -> 200;
            case "machine" -> 120;
            default -> 80;
        };
    }
}
