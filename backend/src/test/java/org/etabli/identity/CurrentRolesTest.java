package org.etabli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@EtabliTest
class CurrentRolesTest {

    @Autowired
    Fixtures given;

    @Autowired
    Callers callers;

    @Autowired
    Roles roles;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_running_session_has_the_roles_of_now_at_its_next_request() throws ServletException, IOException {
        OperatorId operator = given.anOperator();
        MemberId ines = given.aMember();
        given.affiliated(ines, operator);
        MockHttpServletRequest browser = new MockHttpServletRequest();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInMember(ines, "ines@example.org"),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_MEMBER")));
        assertThat(next(browser)).containsExactly("ROLE_MEMBER");

        var desk = roles.give(given.networkAdmin(), ines, new RoleAt(Role.FRONT_DESK, operator, null));
        assertThat(next(browser)).containsExactlyInAnyOrder("ROLE_MEMBER", "ROLE_FRONT_DESK");
        assertThat(kept(browser)).contains("ROLE_FRONT_DESK");

        roles.take(given.networkAdmin(), desk);
        assertThat(next(browser)).containsExactly("ROLE_MEMBER");
    }

    private List<String> next(MockHttpServletRequest browser) throws ServletException, IOException {
        browser.removeAttribute(CurrentRoles.class.getName() + ".FILTERED");
        new CurrentRoles(callers).doFilter(browser, new MockHttpServletResponse(), new MockFilterChain());
        return names(SecurityContextHolder.getContext());
    }

    private static List<String> kept(MockHttpServletRequest browser) {
        return names((SecurityContext)
                browser.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
    }

    private static List<String> names(SecurityContext context) {
        return context.getAuthentication().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}
