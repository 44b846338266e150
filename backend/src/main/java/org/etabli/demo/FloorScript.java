package org.etabli.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A floor and what stands on it, as written in {@code floorplans/*.json}; {@code background} is the SVG beside it. */
record FloorScript(String venue, String floor, int width, int height, String background, List<Place> places) {

    record Place(
            String label,
            String kind,
            String zone,
            int x,
            int y,
            int w,
            int h,
            int rotation,
            String chair,
            int capacity,
            @Nullable String icon,
            List<String> tags) {}
}
