package org.etabli.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.etabli.kernel.InvalidInputException;
import org.etabli.network.ClosurePreview;
import org.etabli.network.ClosurePreview.Effect;
import org.etabli.network.ClosurePreview.Line;
import org.etabli.network.Venue;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Takes over closures from a calendar file: first what it would do, then, on a click, that. */
final class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;
    private static final int LARGEST = 1024 * 1024;

    private final transient Venue venue;
    private final transient DaysDesk desk;
    private final transient Command changed;
    private final Div result = new Div();
    private final Button take = new Button("", click -> take());
    private byte @Nullable [] file;

    ImportDialog(Venue venue, DaysDesk desk, Command changed) {
        this.venue = venue;
        this.desk = desk;
        this.changed = changed;
        setHeaderTitle(getTranslation("settings.import.title"));
        setWidth("min(540px, 100vw - 32px)");
        Paragraph lead = new Paragraph(getTranslation("settings.import.lead"));
        lead.addClassNames("etb-s13", "etb-sec");
        result.addClassNames("etb-col", "etb-import");
        result.getElement().setAttribute("aria-live", "polite");
        Div form = new Div(lead, upload(), result);
        form.addClassName("etb-form-part");
        add(form);
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setVisible(false);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), take);
    }

    /** Shows what the file would change. */
    void read(byte[] content) {
        result.removeAll();
        take.setVisible(false);
        file = content;
        try {
            show(desk.preview(venue, content));
        } catch (InvalidInputException refused) {
            refuse(Words.say(refused.text()));
        }
    }

    private void refuse(String why) {
        take.setVisible(false);
        Span words = new Span(why);
        words.addClassName("etb-ink-broken");
        result.removeAll();
        result.add(words);
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((metadata, content) -> {
            upload.clearFileList();
            read(content);
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".ics", "text/calendar");
        upload.addFileRejectedListener(rejected -> refuse(getTranslation("settings.import.rejected")));
        upload.setUploadButton(new Button(getTranslation("settings.import.choose"), new Icon("download")));
        upload.setDropLabel(new Span(getTranslation("settings.import.drop")));
        return upload;
    }

    private void show(ClosurePreview preview) {
        Span sum = new Span(getTranslation(
                "settings.import.sum",
                preview.name(),
                preview.count(Effect.ADDED),
                preview.count(Effect.CHANGED),
                preview.count(Effect.REMOVED),
                preview.count(Effect.KEPT)));
        sum.addClassName("etb-medium");
        result.add(sum);
        List<Line> news = preview.lines().stream()
                .filter(line -> line.effect() != Effect.KEPT)
                .toList();
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        news.stream().limit(SHOWN).map(this::line).forEach(list::add);
        result.add(list);
        if (news.size() > SHOWN) {
            result.add(quiet("settings.import.more", news.size() - SHOWN));
        }
        if (!preview.leftOut().isEmpty()) {
            result.add(quiet(
                    "settings.import.left-out",
                    preview.leftOut().size(),
                    String.join(", ", preview.leftOut().stream().limit(SHOWN).toList())));
        }
        InTheWayNote note = new InTheWayNote();
        note.show(desk.inTheWay(
                venue,
                news.stream()
                        .filter(line -> line.effect() != Effect.REMOVED)
                        .map(Line::exception)
                        .toList()));
        result.add(note);
        take.setText(getTranslation("settings.import.take", news.size()));
        take.setVisible(preview.isNews());
    }

    private Div line(Line line) {
        Span when = new Span(DayWords.days(line.exception()));
        Span why = new Span(line.exception().reason());
        why.addClassNames("etb-sec", "etb-grow", "etb-ell");
        Span effect = new Span(
                getTranslation("settings.import.effect." + line.effect().name()));
        effect.addClassName("etb-tag");
        Div row = new Div(when, why, effect);
        row.addClassNames("etb-line", "etb-s13");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private Span quiet(String key, Object... arguments) {
        Span words = new Span(getTranslation(key, arguments));
        words.addClassNames("etb-s13", "etb-sec");
        return words;
    }

    private void take() {
        if (file == null) {
            return;
        }
        ClosurePreview done = desk.commit(venue, file);
        close();
        Notices.done(getTranslation(
                "settings.import.done",
                done.count(Effect.ADDED),
                done.count(Effect.CHANGED),
                done.count(Effect.REMOVED)));
        changed.execute();
    }
}
