package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.Command;
import org.etabli.member.MemberDetails;
import org.etabli.ui.component.Avatar;
import org.etabli.ui.shell.Icon;

/** Who she is, how to reach her, and what one does with a member: reserve, write, change. */
final class ProfileHead extends Div {

    private static final long serialVersionUID = 1L;

    ProfileHead(Profile profile, MemberAgenda agenda, ContactDesk contacts, Command close, Command changed) {
        addClassName("etb-profile-head");
        MemberDetails member = profile.member();
        Button shut = new Button(new Icon("close"), click -> close.execute());
        shut.addThemeVariants(ButtonVariant.TERTIARY);
        shut.setAriaLabel(getTranslation("people.close"));
        Div line = new Div(new Avatar(member).large(), words(profile), shut);
        line.addClassNames("etb-row", "etb-top", "etb-g12");
        Button reserve = new Button(
                getTranslation("people.reserve", member.firstName()),
                new Icon("calendar"),
                click -> agenda.reserveFor(member, changed));
        reserve.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(reserve);
        if (member.email() != null) {
            actions.add(write(member.email()));
        }
        actions.add(more(profile, contacts, changed));
        actions.addClassName("etb-profile-actions");
        add(line, actions);
    }

    private Component write(String email) {
        Anchor write = new Anchor("mailto:" + email, new Icon("mail"), new Span(getTranslation("people.write")));
        write.addClassName("etb-btn");
        write.setRouterIgnore(true);
        return write;
    }

    private Component words(Profile profile) {
        MemberDetails member = profile.member();
        String since = MemberWords.month(
                profile.contact().since().atZone(profile.zone()).toLocalDate());
        String profession = member.profession();
        Paragraph who = new Paragraph(
                profession == null
                        ? getTranslation("people.since", since)
                        : getTranslation("people.since.who", profession, since));
        who.addClassName("etb-sec");
        Paragraph reach = new Paragraph();
        if (member.email() != null) {
            reach.add(fact("mail", member.email()));
        }
        reach.addClassNames("etb-row", "etb-wrap", "etb-reach");
        if (member.phone() != null) {
            reach.add(fact("phone", member.phone()));
        }
        if (member.badge() != null) {
            reach.add(fact("nfc", getTranslation("people.badge.is", member.badge())));
        }
        Div words = new Div(new H2(member.fullName()), who, reach);
        words.addClassName("etb-grow");
        return words;
    }

    private static Component fact(String symbol, String words) {
        Icon icon = new Icon(symbol);
        icon.addClassName("etb-i14");
        Span text = new Span(words);
        text.addClassName("etb-ell");
        Span fact = new Span(icon, text);
        fact.addClassNames("etb-row", "etb-g4");
        return fact;
    }

    private Component more(Profile profile, ContactDesk contacts, Command changed) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassNames("etb-more", "etb-push");
        var item = bar.addItem(new Icon("more"));
        item.setAriaLabel(getTranslation("people.more", profile.member().fullName()));
        SubMenu menu = item.getSubMenu();
        menu.addItem(
                getTranslation("people.edit"),
                click -> contacts.dialog(profile, changed).open());
        if (contacts.mayInvite(profile.member())) {
            menu.addItem(getTranslation("people.invite"), click -> contacts.invite(profile.member()));
        }
        return bar;
    }
}
