package org.etabli.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.etabli.identity.LoginOutcome.LockedOut;
import org.etabli.identity.LoginOutcome.SignedIn;
import org.etabli.identity.LoginOutcome.WrongCredentials;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TokenId;
import org.etabli.web.RateLimit;
import org.etabli.web.TooManyRequestsException;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Personal access tokens: made with e-mail and password, listed and revoked by their holder. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "tokens")
class TokenController {

    private static final int DAYS = 90;
    private static final String NAME = "API";

    private final Logins logins;
    private final AccessTokens tokens;
    private final Clock clock;
    private final RateLimit perAddress;
    private final RateLimit perAccount;

    TokenController(Logins logins, AccessTokens tokens, Clock clock) {
        this.logins = logins;
        this.tokens = tokens;
        this.clock = clock;
        this.perAddress = new RateLimit(120, Duration.ofMinutes(1), clock);
        this.perAccount = new RateLimit(20, Duration.ofMinutes(1), clock);
    }

    /**
     * @param scopes read and book unless said otherwise
     * @param expiresInDays 90 unless said otherwise, 366 at most
     */
    record NewToken(
            @Nullable String email,
            @Nullable String password,
            @Nullable String name,
            @Nullable Set<String> scopes,
            @Nullable Integer expiresInDays) {}

    /** @param token shown this once, null ever after */
    record TokenView(
            String id,
            @Nullable String token,
            String name,
            List<String> scopes,
            Instant expiresAt,
            @Nullable Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** Never stored under an Idempotency-Key: the answer holds the token's only copy. */
    @PostMapping
    @Operation(
            summary = "Make a token with e-mail and password",
            security = {})
    ResponseEntity<TokenView> make(@RequestBody NewToken wanted, HttpServletRequest request) {
        String email = required("email", wanted.email());
        String password = required("password", wanted.password());
        perAddress.pass(request.getRemoteAddr());
        perAccount.pass(email.strip().toLowerCase(Locale.ROOT));
        Set<Scope> scopes = scopes(wanted.scopes());
        Duration life = Duration.ofDays(wanted.expiresInDays() == null ? DAYS : wanted.expiresInDays());
        String name = wanted.name() == null ? NAME : wanted.name();
        return switch (logins.signIn(email, password)) {
            case SignedIn(var member) -> {
                IssuedToken issued = tokens.issue(member, name, scopes, life);
                yield ResponseEntity.created(URI.create("/api/v1/tokens/" + issued.id()))
                        .body(view(issued, name));
            }
            case WrongCredentials() -> throw new BadCredentialsException("wrong address or password");
            case LockedOut(var until) -> throw new TooManyRequestsException(Duration.between(clock.instant(), until));
        };
    }

    @GetMapping
    @Operation(summary = "The caller's own tokens that still work or have expired")
    List<TokenView> list(Caller caller) {
        caller.mustHave(Scope.READ);
        return tokens.listOf(caller.member()).stream()
                .map(TokenController::view)
                .toList();
    }

    /** Whatever scope the caller's token has: to revoke can only make things safer. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke one of the caller's own tokens")
    void revoke(Caller caller, @PathVariable String id) {
        tokens.revoke(caller.member(), TokenId.parse(id));
    }

    private static Set<Scope> scopes(@Nullable Set<String> words) {
        return words == null
                ? EnumSet.of(Scope.READ, Scope.BOOK)
                : words.stream()
                        .map(word -> Words.parse("scopes", Scope.class, word))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException(field, "required");
        }
        return text;
    }

    private static TokenView view(IssuedToken issued, String name) {
        return new TokenView(
                issued.id().toString(), issued.token(), name, words(issued.scopes()), issued.expiresAt(), null, null);
    }

    private static TokenView view(TokenDetails known) {
        return new TokenView(
                known.id().toString(),
                null,
                known.name(),
                words(known.scopes()),
                known.expiresAt(),
                known.createdAt(),
                known.lastUsedAt());
    }

    private static List<String> words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Words::of).toList();
    }
}
