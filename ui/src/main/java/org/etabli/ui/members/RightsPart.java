package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.member.MemberDetails;
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
    }

    private Component row(HeldAuthorisation held) {
        LocalDate last = held.expiresAt() == null
                ? LocalDate.MAX
                : held.expiresAt().minusNanos(1).atZone(profile.zone()).toLocalDate();
        boolean over = last.isBefore(profile.today());
        boolean soon = !over && last.isBefore(profile.today().plusDays(SOON_DAYS));
        Icon icon = new Icon(over ? "lock" : soon ? "hourglass" : "shield-check");
        icon.addClassName(over || soon ? "etb-ink-auth" : "etb-ink-mine");
        Span name = new Span(held.type().name());
        name.addClassName("etb-grow");
        Span until = new Span(words(held, last, over, soon));
        until.addClassName("etb-s13");
        until.addClassNames(over || soon ? new String[] {"etb-ink-auth", "etb-strong"} : new String[] {"etb-sec"});
        Div row = line(icon, name, until);
        if (taught.stream().anyMatch(type -> type.id().equals(held.type().id()))) {
            if (over || soon) {
                row.add(renewing(held));
            }
            row.add(menu(held, over || soon));
        }
        return row;
    }

    private String words(HeldAuthorisation held, LocalDate last, boolean over, boolean soon) {
        if (over || soon) {
            return getTranslation(over ? "people.rights.over" : "people.rights.soon", MemberWords.shortDay(last));
        }
        String until =
                last.equals(LocalDate.MAX) ? getTranslation("home.authorised.for-good") : MemberWords.shortMonth(last);
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

    private Component menu(HeldAuthorisation held, boolean renewable) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        bar.addClassName("etb-more");
        var more = bar.addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("people.rights.more", held.type().name()));
        if (!renewable && held.expiresAt() != null) {
            more.getSubMenu().addItem(getTranslation("people.rights.renew"), click -> deeds.renew(held));
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
