package org.etabli.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.etabli.EtabliApplication;
import org.etabli.identity.SignedInMember;
import org.etabli.kernel.MemberId;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.etabli.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A test of a view in French, on a real database, without a browser. Whoever signed in is signed out again afterwards:
 * the next class may stand on another database, where nobody knows her.
 */
@SpringBootTest(classes = EtabliApplication.class)
@Import({TestDatabase.class, StatementCount.class})
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected Fixtures given;

    @Autowired
    protected TestClock clock;

    @BeforeEach
    void monday_morning_in_french() {
        clock.reset();
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @AfterEach
    void monday_morning_again() {
        clock.reset();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment(); // runs what the screens still had to do, as whoever is signed in
        SecurityContextHolder.clearContext();
    }

    /** @param roles as Spring Security names them, for instance {@code ROLE_MANAGER}; the screens go by them */
    protected static void signIn(MemberId member, String... roles) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInMember(member, member + "@example.org"),
                        null,
                        AuthorityUtils.createAuthorityList(roles)));
    }
}
