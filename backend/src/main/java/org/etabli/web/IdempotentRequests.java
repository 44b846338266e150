package org.etabli.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Refusal;
import org.etabli.web.AnswerStore.AnsweredBefore;
import org.etabli.web.AnswerStore.Key;
import org.etabli.web.Creation.Created;
import org.etabli.web.Creation.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated POST with the first answer. That answer is written in the transaction of what it tells, at its end,
 * so that either both are there or neither; and that insert is the only look for an earlier one, unless the request is
 * refused. Refusals are not kept: who asks again may hear something else.
 */
@Component
public class IdempotentRequests {

    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 128;

    private final Transactions transactions;
    private final AnswerStore answers;
    private final JsonMapper json;
    private final Problems problems;
    private final ReaderLanguage languages;

    IdempotentRequests(
            Transactions transactions,
            AnswerStore answers,
            JsonMapper json,
            Problems problems,
            ReaderLanguage languages) {
        this.transactions = transactions;
        this.answers = answers;
        this.json = json;
        this.problems = problems;
        this.languages = languages;
    }

    /** Does the work as {@link #once(HttpServletRequest, Caller, Supplier, Function)}; a refusal has no alternatives. */
    public ResponseEntity<?> once(HttpServletRequest request, Caller caller, Supplier<Creation> work) {
        return once(
                request,
                caller,
                work,
                refusal -> problems.ofRefusal(languages.resolveLocale(request), refusal, List.of()));
    }

    /**
     * Does the work, unless the caller's key was answered before: then gives that answer again.
     *
     * @param refuse makes the answer to a refusal, after the transaction
     * @throws KeyReusedException when the key was used for another request
     * @throws InvalidInputException when the key is not 1 to 128 printable ASCII characters
     */
    public ResponseEntity<?> once(
            HttpServletRequest request,
            Caller caller,
            Supplier<Creation> work,
            Function<Refusal, ResponseEntity<?>> refuse) {
        String header = request.getHeader(HEADER);
        if (header == null) {
            return answer(request, work.get(), refuse, null).get();
        }
        Key key = new Key(caller.member(), valid(header), WholeBody.fingerprint(request));
        try {
            return transactions
                    .inOne(() -> answer(request, work.get(), refuse, key))
                    .get();
        } catch (AnsweredBefore earlier) {
            String body = answers.get(key);
            return created(request, json.readTree(body).path("id").asString(), body);
        }
    }

    private Supplier<ResponseEntity<?>> answer(
            HttpServletRequest request,
            Creation outcome,
            Function<Refusal, ResponseEntity<?>> refuse,
            @Nullable Key key) {
        switch (outcome) {
            case Created(String id, Object content) -> {
                String body = json.writeValueAsString(content);
                if (key != null) {
                    answers.add(key, body);
                }
                return () -> created(request, id, body);
            }
            case Refused(Refusal refusal) -> {
                if (key != null) {
                    answers.mustNotKnow(key);
                }
                return () -> refuse.apply(refusal);
            }
        }
    }

    private static ResponseEntity<?> created(HttpServletRequest request, String id, String body) {
        return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + id))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static String valid(String key) {
        boolean printable = key.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!printable || key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new InvalidInputException(HEADER, "printable-ascii", LONGEST_KEY);
        }
        return key;
    }
}
