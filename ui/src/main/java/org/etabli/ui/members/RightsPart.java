package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.etabli.authorisation.AuthorisationSuspension;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.member.MemberDetails;
import org.etabli.ui.component.PracticeLine;
import org.etabli.ui.shell.Icon;

/** What she may operate and until when; who trains there grants, prolongs and revokes. */
final class RightsPart extends Part {

    private static final long serialVersionUID = 1L;
    private static final int SOON_DAYS = 30;

    /** What a trainer decides. */
    interface Deeds {
        void grant(AuthorisationType type);

        void renew(HeldAuthorisation held);

        void revoke(HeldAuthorisation held);

        void suspend(HeldAuthorisation held);

        void lift(HeldAuthorisation held);

        /** Shows which sessions earned or prolonged it. */
        void evidence(HeldAuthorisation held);
    }

    private final transient Profile profile;
    private final transient List<AuthorisationType> taught;
    private final transient Deeds deeds;

    RightsPart(Profile profile, List<AuthorisationType> taught, Deeds deeds) {
        super("home.authorisations");
        this.profile = profile;
        this.taught = taught;
        this.deeds = deeds;
        if (profile.rights().isEmpty()) {
            quiet(getTranslation("people.rights.none"));
        }
        profile.rights().forEach(held -> add(row(held)));
        List<AuthorisationType> missing =
                taught.stream().filter(type -> isMissing(type) && isKnown(type)).toList();
        if (!missing.isEmpty()) {
            add(granting(missing));
        }
        if (!profile.practice().isEmpty()) {
            H4 towards = new H4(getTranslation("practice.title"));
            towards.addClassName("etb-practice-title");
            add(towards);
            profile.practice().forEach(progress -> add(new PracticeLine(progress)));
        }
    }

    private Component row(HeldAuthorisation held) {
        LocalDate last = held.expiresAt() == null
                ? LocalDate.MAX
                : held.expiresAt().minusNanos(1).atZone(profile.zone()).toLocalDate();
        boolean over = last.isBefore(profile.today());
        boolean suspended = held.isSuspendedAt(profile.now());
        boolean soon = !over && last.isBefore(profile.today().plusDays(SOON_DAYS));
        boolean stands = !over && !soon && !suspended;
        Icon icon = new Icon(over ? "lock" : suspended ? "pause" : soon ? "hourglass" : "shield-check");
        icon.addClassName(stands ? "etb-ink-mine" : "etb-ink-auth");
        Span name = new Span(held.type().name());
        name.addClassName("etb-grow");
        Span until = new Span(suspended ? suspension(held) : words(held, last, over, soon));
        until.addClassName("etb-s13");
        until.addClassNames(stands ? new String[] {"etb-sec"} : new String[] {"etb-ink-auth", "etb-strong"});
        Div row = line(icon, name, until);
        if (taught.stream().anyMatch(type -> type.id().equals(held.type().id()))) {
            if (!suspended && (over || soon)) {
                row.add(renewing(held));
            }
            row.add(menu(held, over || soon, suspended));
        }
        return row;
    }

    private String suspension(HeldAuthorisation held) {
        AuthorisationSuspension suspension = Objects.requireNonNull(held.suspension());
        Instant end = suspension.end();
        return end == null
                ? getTranslation("people.rights.suspended", suspension.reason())
                : getTranslation(
                        "people.rights.suspended-until",
                        MemberWords.shortDay(
                                end.minusMillis(1).atZone(profile.zone()).toLocalDate()),
                        suspension.reason());
    }

    private String words(HeldAuthorisation held, LocalDate last, boolean over, boolean soon) {
        if (over || soon) {
            return getTranslation(over ? "people.rights.over" : "people.rights.soon", MemberWords.shortDay(last));
        }
        String until =
                last.equals(LocalDate.MAX) ? getTranslation("home.authorised.for-good") : MemberWords.shortMonth(last);
        if (held.practisedMinutes() != null && held.grantedBy() == null) {
            return getTranslation("people.rights.by-practice", until, Duration.ofMinutes(held.practisedMinutes()));
        }
        MemberDetails by = held.grantedBy() == null ? null : profile.granters().get(held.grantedBy());
        return by == null
                ? until
                : getTranslation("people.rights.by", until, by.firstName().charAt(0), by.lastName());
    }

    private Button renewing(HeldAuthorisation held) {
        Button renew = new Button(getTranslation("people.rights.renew"), click -> deeds.renew(held));
        renew.addThemeVariants(ButtonVariant.SMALL);
        renew.setAriaLabel(getTranslation("people.rights.renew-one", held.type().name()));
        return renew;
    }

    private Component menu(HeldAuthorisation held, boolean renewable, boolean suspended) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        bar.addClassName("etb-more");
        var more = bar.addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("people.rights.more", held.type().name()));
        if (!renewable && held.expiresAt() != null) {
            more.getSubMenu().addItem(getTranslation("people.rights.renew"), click -> deeds.renew(held));
        }
        if (held.practisedMinutes() != null) {
            more.getSubMenu().addItem(getTranslation("people.rights.evidence"), click -> deeds.evidence(held));
        }
        if (suspended) {
            more.getSubMenu().addItem(getTranslation("people.rights.lift"), click -> deeds.lift(held));
        } else if (held.isValidAt(profile.now())) {
            more.getSubMenu().addItem(getTranslation("people.rights.suspend"), click -> deeds.suspend(held));
        }
        more.getSubMenu().addItem(getTranslation("people.rights.revoke"), click -> deeds.revoke(held));
        return bar;
    }

    private Component granting(List<AuthorisationType> missing) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        bar.addClassName("etb-granting");
        var grant = bar.addItem(new Span(new Icon("plus"), new Span(getTranslation("people.rights.grant"))));
        missing.forEach(type -> grant.getSubMenu().addItem(type.name(), click -> deeds.grant(type)));
        return bar;
    }

    private boolean isMissing(AuthorisationType type) {
        return profile.rights().stream()
                .noneMatch(held -> Objects.equals(held.type().id(), type.id()));
    }

    private boolean isKnown(AuthorisationType type) {
        return profile.contact().known().stream()
                .anyMatch(knowing -> knowing.operator().equals(type.operator()));
    }
}
