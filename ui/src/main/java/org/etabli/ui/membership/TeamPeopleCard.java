package org.etabli.ui.membership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.kernel.Refusal;
import org.etabli.member.MemberDetails;
import org.etabli.member.Team;
import org.etabli.member.TeamMember;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Who belongs to the team, who sits, and who looks after it. */
final class TeamPeopleCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TeamDesk desk;
    private final transient Team team;
    private final transient Command changed;

    TeamPeopleCard(TeamDesk desk, Team team, List<TeamMember> people, Command changed) {
        this.desk = desk;
        this.team = team;
        this.changed = changed;
        addClassNames("etb-card", "etb-team-people");
        Button invite = new Button(
                getTranslation("team.invite.do"),
                new Icon("person-plus"),
                click -> new InviteDialog(person -> {
                            said(desk.invite(team, person).orElse(null), "team.invited", person.firstName());
                        })
                        .open());
        Div head = new Div(new H2(getTranslation("team.people")), invite);
        head.addClassNames("etb-row", "etb-between", "etb-wrap");
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        people.forEach(person -> list.add(row(person)));
        add(head, list);
    }

    private Component row(TeamMember person) {
        MemberDetails who = person.person();
        Span name = new Span(who.fullName());
        name.addClassName("etb-medium");
        String email = who.email();
        Span about = new Span(
                person.admin()
                        ? getTranslation("team.person.admin", email == null ? "" : email)
                        : email == null ? "" : email);
        about.addClassNames("etb-s13", "etb-sec", "etb-ell");
        Div left = new Div(name, about);
        left.addClassNames("etb-col", "etb-grow");
        Span seat = new Span(getTranslation(person.seated() ? "team.person.seated" : "team.person.no-seat"));
        seat.addClassNames("etb-s13", person.seated() ? "etb-ink-free" : "etb-sec");
        MenuBar menu = new MenuBar();
        menu.addClassName("etb-more");
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var more = menu.addItem(new Icon("more"));
        more.getElement().setAttribute("aria-label", getTranslation("team.person.more", who.fullName()));
        var choices = more.getSubMenu();
        if (person.seated()) {
            choices.addItem(getTranslation("team.person.unseat"), click -> {
                desk.unseat(team, who.id());
                Notices.done(getTranslation("team.unseated", who.firstName()), () -> seat(who));
                changed.execute();
            });
        } else {
            choices.addItem(getTranslation("team.person.seat"), click -> seat(who));
        }
        choices.addItem(
                getTranslation(person.admin() ? "team.person.no-admin" : "team.person.make-admin"),
                click -> said(
                        desk.entrust(team, who.id(), !person.admin()) ? null : lastAdmin(who),
                        "team.entrusted",
                        who.firstName()));
        choices.addItem(
                getTranslation("team.person.remove"),
                click -> said(desk.remove(team, who.id()) ? null : lastAdmin(who), "team.removed", who.firstName()));
        Div row = new Div(left, seat, menu);
        row.addClassNames("etb-row", "etb-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private void seat(MemberDetails who) {
        said(desk.seat(team, who.id()).orElse(null), "team.seated", who.firstName());
    }

    private static Refusal lastAdmin(MemberDetails who) {
        return Refusal.byRule("last-admin", who.fullName());
    }

    private void said(@Nullable Refusal refusal, String key, String name) {
        if (refusal == null) {
            Notices.done(getTranslation(key, name));
        } else {
            Notices.refused(refusal);
        }
        changed.execute();
    }
}
