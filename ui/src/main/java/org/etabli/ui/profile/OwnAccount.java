package org.etabli.ui.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.etabli.identity.AccessTokens;
import org.etabli.identity.IssuedToken;
import org.etabli.identity.LoginOutcome;
import org.etabli.identity.Logins;
import org.etabli.identity.TokenDetails;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TokenId;
import org.etabli.member.ChangeProfile;
import org.etabli.member.MemberDetails;
import org.etabli.member.MemberName;
import org.etabli.member.PersonalArchive;
import org.etabli.member.Profiles;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** The account of who is signed in. */
@Component
class OwnAccount {

    private final SignedIn signedIn;
    private final Profiles profiles;
    private final Logins logins;
    private final AccessTokens tokens;
    private final PersonalArchive archive;

    OwnAccount(SignedIn signedIn, Profiles profiles, Logins logins, AccessTokens tokens, PersonalArchive archive) {
        this.signedIn = signedIn;
        this.profiles = profiles;
        this.logins = logins;
        this.tokens = tokens;
        this.archive = archive;
    }

    MemberDetails details() {
        return signedIn.details();
    }

    /** @throws InvalidInputException naming the field that does not hold what it must */
    void change(ChangeProfile to) {
        profiles.change(signedIn.id(), to);
        signedIn.forget();
    }

    /** How other members read her name when she shares it. */
    String familiarName() {
        return MemberName.familiar(details().firstName(), details().lastName());
    }

    /** Lets other members see where she has reserved, or no longer. */
    void share(boolean name) {
        profiles.share(signedIn.id(), name);
        signedIn.forget();
    }

    boolean isOnScreens() {
        return profiles.isOnScreens(signedIn.id());
    }

    /** Lets screens at entrances call her by name, or no longer. */
    void putOnScreens(boolean onScreens) {
        profiles.putOnScreens(signedIn.id(), onScreens);
    }

    /**
     * Sets a new password. A wrong present one counts as a failed attempt to sign in.
     *
     * @throws InvalidInputException for a new one that is too short or too long
     */
    LoginOutcome changePassword(String present, String fresh) {
        LoginOutcome outcome = logins.signIn(Objects.requireNonNull(details().email()), present);
        if (outcome instanceof LoginOutcome.SignedIn) {
            logins.setPassword(signedIn.id(), fresh);
        }
        return outcome;
    }

    List<TokenDetails> tokens() {
        return tokens.listOf(signedIn.id());
    }

    /** What her tokens may be for: nobody's may do more than she may. */
    List<Scope> scopes() {
        Caller caller = signedIn.caller();
        List<Scope> scopes = new ArrayList<>(List.of(Scope.READ, Scope.BOOK));
        if (caller.holdsSomewhere(Role.FRONT_DESK)) {
            scopes.add(Scope.MANAGE);
        }
        if (caller.holdsSomewhere(Role.ACCOUNTANT)) {
            scopes.add(Scope.BILL);
        }
        return scopes;
    }

    /** @throws InvalidInputException for a bad name or no scope */
    IssuedToken issue(String name, Set<Scope> scopes, Duration life) {
        return tokens.issue(signedIn.id(), name, scopes, life);
    }

    void revoke(TokenId token) {
        tokens.revoke(signedIn.id(), token);
    }

    /** A ZIP file. */
    byte[] data() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            archive.write(signedIn.id(), zip);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return zip.toByteArray();
    }
}
