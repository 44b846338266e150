package org.etabli.web;

import java.util.Arrays;
import java.util.List;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The states of a thing that a caller has read and wants to change: the ETags of an {@code If-Match} (RFC 9110, 13.1.1). A
 * proxy that compresses may have made them weak; they count as they are.
 *
 * @param tags with their quotes; empty when she does not say
 */
public record IfMatch(List<String> tags) {

    private static final String ANY = "*";

    public static IfMatch parse(@Nullable String header) {
        return new IfMatch(
                header == null
                        ? List.of()
                        : Arrays.stream(header.split(","))
                                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                                .toList());
    }

    /**
     * @param tag of what it is now, with its quotes
     * @throws StaleException when the caller has read something else, and says so
     */
    public void mustFit(String tag) {
        if (!tags.isEmpty() && !tags.contains(ANY) && !tags.contains(tag)) {
            throw new StaleException();
        }
    }

    /**
     * The one revision that she read, where ETags are revisions.
     *
     * @throws InvalidInputException when she does not say which
     */
    public long revision() {
        if (tags.size() != 1 || !tags.getFirst().matches("\"\\d{1,18}\"")) {
            throw new InvalidInputException(HttpHeaders.IF_MATCH, "required");
        }
        return Long.parseLong(tags.getFirst().replace("\"", ""));
    }
}
