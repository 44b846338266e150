package org.etabli.ui.membership;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.stream.Stream;
import org.etabli.billing.SponsoredShare;
import org.etabli.billing.SponsoredShare.Amount;
import org.etabli.billing.SponsoredShare.Percent;
import org.etabli.billing.Sponsorship;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** Who pays a share of the fees to one operator, from when to when, and how much so far. */
final class SponsorsCard extends Div {

    private static final long serialVersionUID = 1L;

    /** @param changed null for the member herself, who sees it and agrees on nothing */
    SponsorsCard(
            SponsorDesk desk,
            MemberId member,
            OperatorId operator,
            List<Sponsorship> sponsorships,
            @Nullable Command changed) {
        addClassNames("etb-card", "etb-payer");
        Div head = new Div(new H2(getTranslation(changed == null ? "sponsors.yours" : "sponsors.title")));
        head.addClassNames("etb-row", "etb-between");
        add(head);
        Command agreed = changed != null && desk.mayAgree(operator) ? changed : null;
        if (agreed != null) {
            Button more = new Button(
                    getTranslation("sponsors.add"), click -> new SponsorDialog(desk, operator, member, agreed).open());
            more.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            head.add(more);
            desk.guardian(operator, member).ifPresent(name -> add(guardian(desk, operator, member, name, agreed)));
        }
        if (sponsorships.isEmpty()) {
            Span none = new Span(getTranslation("sponsors.none"));
            none.addClassNames("etb-s13", "etb-sec");
            add(none);
        }
        sponsorships.forEach(each -> add(row(desk, each, agreed)));
    }

    private Button guardian(SponsorDesk desk, OperatorId operator, MemberId member, String name, Command changed) {
        Button pays = new Button(getTranslation("sponsors.guardian", name), click -> {
            Sponsorship agreed = desk.guardianPays(operator, member);
            Notices.done(Words.say("sponsors.guardian.done", name, Words.date(agreed.startsOn())), () -> {
                desk.undo(agreed);
                changed.execute();
            });
            changed.execute();
        });
        pays.addThemeVariants(ButtonVariant.SMALL);
        pays.setDisableOnClick(true);
        return pays;
    }

    private Div row(SponsorDesk desk, Sponsorship each, @Nullable Command changed) {
        Span name = new Span(getTranslation("sponsors.pays", each.sponsorName(), share(each.share())));
        Span days = new Span(days(each));
        days.addClassName("etb-under");
        Span money = new Span(money(each));
        money.addClassNames("etb-under", "etb-num");
        Div words = new Div(name, days, money);
        words.addClassName("etb-grow");
        Div row = new Div(words);
        row.addClassName("etb-line");
        boolean over = each.isOverOn(desk.today(each.operator()));
        if (over) {
            row.addClassName("etb-sec");
        }
        if (changed != null
                && !over
                && (each.endsOn() == null
                        || each.endsOn().isAfter(desk.today(each.operator()).plusDays(1)))) {
            Button change = new Button(
                    getTranslation("sponsors.change"),
                    click -> new SponsorDialog(desk, each.operator(), each.member(), each, changed).open());
            change.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            change.setAriaLabel(getTranslation("sponsors.change-one", each.sponsorName()));
            row.add(change);
            Button end = new Button(getTranslation("sponsors.end"), click -> ask(desk, each, changed));
            end.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            end.setAriaLabel(getTranslation("sponsors.end-one", each.sponsorName()));
            row.add(end);
        }
        return row;
    }

    private void ask(SponsorDesk desk, Sponsorship each, Command changed) {
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader(getTranslation("sponsors.end-one", each.sponsorName()));
        sure.setText(getTranslation("sponsors.end.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("settings.cancel"));
        sure.setConfirmText(getTranslation("sponsors.end"));
        sure.addConfirmListener(yes -> {
            desk.end(each);
            Notices.done(Words.say("sponsors.ended"));
            changed.execute();
        });
        sure.open();
    }

    private String share(SponsoredShare share) {
        return switch (share) {
            case Percent percent -> getTranslation("sponsors.percent", percent.percent());
            case Amount(var each) -> getTranslation("sponsors.amount", each);
        };
    }

    private String days(Sponsorship each) {
        String days = each.endsOn() == null
                ? getTranslation("sponsors.since", Words.date(each.startsOn()))
                : getTranslation(
                        "sponsors.between",
                        Words.date(each.startsOn()),
                        Words.date(each.endsOn().minusDays(1)));
        return Stream.of(days, each.reference() == null ? "" : getTranslation("sponsors.reference", each.reference()))
                .filter(part -> !part.isEmpty())
                .reduce("%s · %s"::formatted)
                .orElse("");
    }

    private String money(Sponsorship each) {
        return each.ceiling() == null
                ? getTranslation("sponsors.charged", each.charged())
                : getTranslation("sponsors.charged-of", each.charged(), each.ceiling());
    }
}
