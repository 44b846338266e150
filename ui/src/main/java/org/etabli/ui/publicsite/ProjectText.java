package org.etabli.ui.publicsite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an author wrote, in blocks: paragraphs parted by blank lines, lines with « - » a list, with « # » a heading. */
final class ProjectText {

    private ProjectText() {}

    enum Kind {
        HEADING,
        LIST,
        PARAGRAPH
    }

    /** @param lines of a list its items, else one */
    record Block(Kind kind, List<String> lines) {

        public boolean isHeading() {
            return kind == Kind.HEADING;
        }

        public boolean isList() {
            return kind == Kind.LIST;
        }
    }

    static List<Block> blocks(@Nullable String text) {
        List<Block> blocks = new ArrayList<>();
        if (text == null) {
            return blocks;
        }
        for (String part : text.replace("\r\n", "\n").split("\n\\s*\n")) {
            List<String> open = new ArrayList<>();
            Kind kind = Kind.PARAGRAPH;
            for (String line : part.strip().split("\n")) {
                Kind next = kindOf(line);
                if (next != kind || next == Kind.HEADING) {
                    close(blocks, kind, open);
                    open = new ArrayList<>();
                    kind = next;
                }
                open.add(next == Kind.PARAGRAPH ? line : line.replaceFirst("^(#+|[-*])\\s+", ""));
            }
            close(blocks, kind, open);
        }
        return blocks;
    }

    private static Kind kindOf(String line) {
        return line.matches("#+\\s+.+") ? Kind.HEADING : line.matches("[-*]\\s+.+") ? Kind.LIST : Kind.PARAGRAPH;
    }

    private static void close(List<Block> blocks, Kind kind, List<String> lines) {
        if (lines.stream().anyMatch(line -> !line.isBlank())) {
            blocks.add(new Block(kind, kind == Kind.LIST ? lines : Arrays.asList(String.join("\n", lines))));
        }
    }
}
