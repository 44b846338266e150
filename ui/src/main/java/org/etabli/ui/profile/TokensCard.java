package org.etabli.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.etabli.identity.TokenDetails;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Today;

/** The access tokens that programs use in her name: what for, until when, last used when. */
final class TokensCard extends Section {

    private static final long serialVersionUID = 1L;
    private final transient OwnAccount account;
    private final transient Today today;
    private final Div list = new Div();

    TokensCard(OwnAccount account, Today today) {
        super("tokens");
        this.account = account;
        this.today = today;
        list.getElement().setAttribute("role", "list");
        Button create = new Button(getTranslation("profile.tokens.create"), new Icon("plus"), click -> create());
        add(list, create);
        show();
    }

    private void show() {
        list.removeAll();
        List<TokenDetails> tokens = account.tokens();
        tokens.forEach(token -> list.add(line(token)));
        list.setVisible(!tokens.isEmpty());
    }

    private Component line(TokenDetails token) {
        Span name = new Span(token.name());
        name.addClassNames("etb-medium", "etb-ell");
        Span under = new Span(getTranslation(
                "profile.tokens.line",
                token.scopes().stream()
                        .sorted()
                        .map(scope -> getTranslation("scope." + scope))
                        .collect(Collectors.joining(", ")),
                day(token.expiresAt()),
                token.lastUsedAt() == null
                        ? getTranslation("profile.tokens.never-used")
                        : getTranslation("profile.tokens.used", day(token.lastUsedAt()))));
        under.addClassName("etb-under");
        Div text = new Div(name, under);
        text.addClassName("etb-grow");
        Button revoke = new Button(getTranslation("profile.tokens.revoke"), click -> revoke(token));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        revoke.setAriaLabel(getTranslation("profile.tokens.revoke-one", token.name()));
        Div line = new Div(new Icon("key"), text, revoke);
        line.addClassNames("etb-line", "etb-token");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private void create() {
        new TokenDialog(account, this::show).open();
    }

    /** What relies on it stops working for good, so this is asked. */
    private void revoke(TokenDetails token) {
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("profile.tokens.revoke-one", token.name()),
                getTranslation("profile.tokens.revoke.consequence"),
                getTranslation("profile.tokens.revoke"),
                confirmed -> {
                    account.revoke(token.id());
                    show();
                });
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("agenda.cancel.keep"));
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(today.zone()).toLocalDate();
    }
}
