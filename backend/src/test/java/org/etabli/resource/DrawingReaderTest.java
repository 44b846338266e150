package org.etabli.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.etabli.kernel.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingReaderTest {

    @Test
    void known_shapes_are_kept_with_their_paint_and_our_classes() {
        Drawing drawing = read("""
                <rect class="floor dialog" x="20" y="20" width="1220" height="780"/>
                <path class="wall in" d="M20 20H1240" style="stroke: #333; position: fixed"/>
                <text x="40" y="60" font-size="20">Open &lt;space&gt;</text>""");

        assertThat(drawing.width()).isEqualTo(1260);
        assertThat(drawing.height()).isEqualTo(820);
        assertThat(drawing.markup())
                .contains("class=\"floor\"", "class=\"wall in\"", "style=\"stroke: #333\"", "Open &lt;space&gt;")
                .doesNotContain("dialog", "position");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<g><script href=\"#x\"/></g>",
                "<rect onclick=\"alert(1)\" width=\"5\" height=\"5\"/>",
                "<rect ONLOAD=\"alert(1)\" width=\"5\" height=\"5\"/>",
                "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">hello</p></foreignObject>",
                "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
                "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
                "<a href=\"https://example.org\"><rect width=\"5\" height=\"5\"/></a>",
                "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>"
            })
    void what_could_run_is_refused(String part) {
        assertRefused("drawing-active", part);
    }

    @Test
    void a_handler_on_the_drawing_itself_is_refused() {
        assertThatThrownBy(() -> DrawingReader.read(bytes(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 600\" onload=\"alert(1)\"/>")))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<image href=\"https://example.org/track.png\" width=\"5\" height=\"5\"/>",
                "<image xlink:href=\"http://example.org/track.png\" width=\"5\" height=\"5\"/>",
                "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\" width=\"5\" height=\"5\"/>",
                "<use href=\"https://example.org/a.svg#x\"/>",
                "<use href=\"javascript:alert(1)\"/>",
                "<rect fill=\"url(https://example.org/a.svg#x)\" width=\"5\" height=\"5\"/>",
                "<rect style=\"fill: url( 'https://example.org/a#x')\" width=\"5\" height=\"5\"/>",
                "<rect style=\"fill:\\75rl(//example.org)\" width=\"5\" height=\"5\"/>",
                "<style>@import url(https://example.org/a.css);</style>",
                "<style>.a { fill: url(https://example.org/a.svg#x) }</style>"
            })
    void what_reaches_out_of_the_drawing_is_refused(String part) {
        assertRefused("drawing-reaches-out", part);
    }

    @Test
    void entities_are_refused_before_they_multiply() {
        String lol = IntStream.range(1, 10)
                .mapToObj(level -> "<!ENTITY lol" + level + " \"" + ("&lol" + (level - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE svg [<!ENTITY lol0 \"lol\">", "]>"));

        assertThatThrownBy(() -> DrawingReader.read(bytes(lol
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>&lol9;</text></svg>")))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(refused -> refused.text().key())
                .isEqualTo("invalid.drawing-doctype");
    }

    @Test
    void a_file_of_the_server_can_not_be_read_in() {
        assertThatThrownBy(() -> DrawingReader.read(bytes("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>&x;</text></svg>")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void shapes_that_draw_each_other_again_and_again_are_refused() {
        String bomb = IntStream.range(1, 12)
                .mapToObj(level ->
                        "<g id=\"b" + level + "\">" + ("<use href=\"#b" + (level - 1) + "\"/>").repeat(10) + "</g>")
                .collect(Collectors.joining("", "<g id=\"b0\"><rect width=\"5\" height=\"5\"/></g>", ""));

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertRefused("drawing-too-much", bomb));
    }

    @Test
    void too_many_shapes_and_too_large_files_are_refused() {
        assertRefused("drawing-too-much", "<rect width=\"1\" height=\"1\"/>".repeat(25_000));
        assertRefused("drawing-too-much", "<g>".repeat(70) + "</g>".repeat(70));
        assertRefused("file-too-large", " ".repeat(1024 * 1024));
    }

    @Test
    void what_is_unknown_and_harmless_is_left_out() {
        Drawing drawing = read("""
                <metadata>Inkscape</metadata>
                <g xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:label="Murs" data-x="1">
                  <filter id="f"/><rect id="r" width="5" height="5" filter="url(#f)"/></g>""");

        assertThat(drawing.markup().strip()).startsWith("<g><rect");
        assertThat(drawing.markup())
                .contains("id=\"drawn-r\"")
                .doesNotContain("Inkscape", "inkscape", "data-x", "filter");
    }

    @Test
    void classes_of_a_style_sheet_become_styles_and_references_stay_inside() {
        Drawing drawing = read("""
                <style>.st0{fill:none;stroke:#231F20;position:fixed} .st1,.st2 { opacity: .5 }</style>
                <defs><linearGradient id="shade"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
                <rect class="st0 st2" width="5" height="5" fill="url(#shade)"/><use xlink:href="#shade"/>""");

        assertThat(drawing.markup())
                .contains("stroke:#231F20", "opacity: .5", "fill=\"url(#drawn-shade)\"", "href=\"#drawn-shade\"")
                .doesNotContain("st0", "position", "<style");
    }

    @Test
    void a_drawing_in_millimetres_is_brought_to_our_scale() {
        Drawing drawing =
                DrawingReader.read(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"10 10 420 297\">"
                        + "<rect data-unit=\"A1\" x=\"52\" y=\"31\" width=\"42\" height=\"21\"/></svg>"));

        assertThat(drawing.width()).isEqualTo(1260);
        assertThat(drawing.height()).isEqualTo(891);
        assertThat(drawing.marks()).containsExactly(new Drawing.Mark("A1", 126, 63, 126, 63, 0, "none"));
    }

    @Test
    void marks_are_found_wherever_they_were_turned_and_moved_and_are_not_drawn() {
        Drawing drawing = read("""
                <g transform="translate(100 200)">
                  <rect data-unit="B4" data-chair="top" transform="rotate(90 60 40)" x="0" y="0" width="120" height="80"/>
                </g>
                <circle data-unit="Rond" cx="500" cy="500" r="40"/>""");

        assertThat(drawing.marks())
                .containsExactly(
                        new Drawing.Mark("B4", 100, 200, 120, 80, 90, "top"),
                        new Drawing.Mark("Rond", 460, 460, 80, 80, 0, "none"));
        assertThat(drawing.markup()).doesNotContain("rect", "circle");
    }

    @Test
    void a_picture_is_carried_inside() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY), "png", png);

        Drawing drawing = DrawingReader.read(png.toByteArray());

        assertThat(drawing.height()).isEqualTo(630);
        assertThat(drawing.markup()).contains("data:image/png;base64,");
    }

    @Test
    void what_is_no_drawing_is_refused() {
        for (String other : new String[] {"", "hello", "<html/>", "{}", "\u0089PNG nonsense", "<svg"}) {
            assertThatThrownBy(() -> DrawingReader.read(other.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(other)
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static void assertRefused(String key, String part) {
        assertThatThrownBy(() -> read(part))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(refused -> refused.text().key())
                .isEqualTo("invalid." + key);
    }

    private static Drawing read(String parts) {
        return DrawingReader.read(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\""
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 1260 820\">" + parts + "</svg>"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
