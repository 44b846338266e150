package org.etabli.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Which part of a list is asked for: so many, after a place. The place is opaque to the caller: whatever the list is
 * sorted by.
 *
 * @param after the key of the last one seen, or null to begin
 */
public record Paging(int limit, @Nullable String after) {

    public static final int LIMIT = 50;
    public static final int MOST = 200;

    private static final String CURSOR = "cursor";

    /** @throws InvalidInputException for a limit outside of 1–200, or a cursor that is none of ours */
    public static Paging of(@Nullable Integer limit, @Nullable String cursor) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw new InvalidInputException("limit", "out-of-range", 1, MOST);
        }
        return new Paging(limit == null ? LIMIT : limit, cursor == null ? null : decoded(cursor));
    }

    /** The part of a list that is in memory; its keys must be unique. */
    public <T, V> ResponseEntity<List<V>> cut(List<T> all, Function<T, String> key, Function<T, V> view) {
        return answer(
                all.stream()
                        .skip(after == null ? 0 : 1L + indexOf(all, key, after))
                        .limit(limit + 1L)
                        .toList(),
                key,
                view);
    }

    /**
     * The answer with a link to what follows.
     *
     * @param found one more than the limit where there is more
     */
    public <T, V> ResponseEntity<List<V>> answer(List<T> found, Function<T, String> key, Function<T, V> view) {
        List<T> page = found.size() > limit ? found.subList(0, limit) : found;
        var response = ResponseEntity.ok();
        if (found.size() > limit) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam(CURSOR, encoded(key.apply(page.getLast())))
                    .toUriString();
            response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return response.body(page.stream().map(view).toList());
    }

    /** @throws InvalidInputException saying that the cursor is none of ours */
    public static InvalidInputException badCursor() {
        return new InvalidInputException(CURSOR, "cursor");
    }

    private static <T> int indexOf(List<T> all, Function<T, String> key, String wanted) {
        int index = all.stream().map(key).toList().indexOf(wanted);
        if (index < 0) {
            throw badCursor();
        }
        return index;
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw badCursor();
        }
    }
}
