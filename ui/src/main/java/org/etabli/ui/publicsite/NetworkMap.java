package org.etabli.ui.publicsite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.etabli.network.Venue.Position;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The vector map that is shipped with the network, and where a position lies on it. */
@Component
class NetworkMap {

    private static final String FOLDER = "/floorplans/";

    private final Projection projection;
    private final String drawing;

    NetworkMap(JsonMapper json) {
        projection = json.readValue(text("network-map.json"), Projection.class);
        String svg = text(projection.background());
        drawing = svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
    }

    /** Knots of straight segments: degrees to units. What is drawn beyond the ends goes on as the last segment. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Projection(
            String background, int width, int height, List<double[]> longitude, List<double[]> latitude) {}

    record Point(int x, int y) {

        boolean isWithin(int width, int height) {
            return x >= 0 && x <= width && y >= 0 && y <= height;
        }
    }

    public int width() {
        return projection.width();
    }

    public int height() {
        return projection.height();
    }

    /** What is inside of the {@code svg} element; trusted, it is part of the application. */
    public String drawing() {
        return drawing;
    }

    Point at(Position position) {
        return new Point((int) Math.round(between(projection.longitude(), position.longitude())), (int)
                Math.round(between(projection.latitude(), position.latitude())));
    }

    private static double between(List<double[]> knots, double degrees) {
        boolean rising = knots.getLast()[0] > knots.getFirst()[0];
        int segment = 0;
        while (segment < knots.size() - 2 && (knots.get(segment + 1)[0] < degrees) == rising) {
            segment++;
        }
        double[] from = knots.get(segment);
        double[] to = knots.get(segment + 1);
        return from[1] + (degrees - from[0]) * (to[1] - from[1]) / (to[0] - from[0]);
    }

    private static String text(String name) {
        try (InputStream file = NetworkMap.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
