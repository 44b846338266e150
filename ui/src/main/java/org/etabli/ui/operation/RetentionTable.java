package org.etabli.ui.operation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.etabli.jobs.Retention.Account;
import org.etabli.kernel.Phrasebook;
import org.jspecify.annotations.Nullable;

/** What is kept how long, and how much of it was deleted when that was over. */
final class RetentionTable extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Moments moments;

    private final transient Phrasebook phrasebook;

    RetentionTable(Moments moments, Phrasebook phrasebook) {
        this.moments = moments;
        this.phrasebook = phrasebook;
        addClassNames("etb-card", "etb-flush", "etb-retention");
        getElement().setAttribute("role", "list");
    }

    void show(List<Account> accounts) {
        removeAll();
        accounts.forEach(account -> add(row(account)));
    }

    private Div row(Account account) {
        String table = account.rule().table();
        Span what = new Span(named("retention." + table, table));
        what.addClassName("etb-medium");
        Span kept = new Span(getTranslation(
                "retention.kept",
                Moments.length(account.rule().keep()),
                named("retention.from." + account.rule().moment(), "")));
        kept.addClassName("etb-under");
        Div text = new Div(what, kept);
        text.addClassName("etb-grow");
        Span deleted = new Span(deleted(account.deleted(), account.lastAt()));
        deleted.addClassNames("etb-s13", "etb-sec", "etb-num", "etb-retention-sum");
        Div row = new Div(text, deleted);
        row.addClassName("etb-job");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    /** A table that has no words yet is shown by its own name. */
    private String named(String key, String otherwise) {
        return phrasebook.knows(key) ? getTranslation(key) : otherwise;
    }

    private String deleted(long count, @Nullable Instant lastAt) {
        return lastAt == null
                ? getTranslation("retention.nothing-yet")
                : getTranslation("retention.deleted", count, moments.say(lastAt));
    }
}
