package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.etabli.insight.MemberDeed;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;

/** What was done lately, the latest first, day by day. */
final class LogTab extends Div {

    private static final long serialVersionUID = 1L;

    LogTab(List<MemberDeed> deeds, Profile profile, SerializableFunction<ResourceId, String> names) {
        addClassName("etb-log");
        if (deeds.isEmpty()) {
            Span none = new Span(getTranslation("people.log.none"));
            none.addClassName("etb-sec");
            add(none);
        }
        LocalDate day = null;
        for (MemberDeed deed : deeds) {
            LocalDate its = deed.at().atZone(profile.zone()).toLocalDate();
            if (!its.equals(day)) {
                add(heading(its, profile.today()));
                day = its;
            }
            add(line(deed, profile, names));
        }
    }

    private Component heading(LocalDate day, LocalDate today) {
        String words = day.equals(today)
                ? getTranslation("people.log.today")
                : day.getYear() == today.getYear() ? MemberWords.shortDay(day) : MemberWords.month(day);
        Span heading = new Span(words);
        heading.addClassName("etb-log-day");
        return heading;
    }

    private Component line(MemberDeed deed, Profile profile, SerializableFunction<ResourceId, String> names) {
        Span what = new Span(words(deed, profile, names));
        what.addClassName("etb-grow");
        Span who = new Span(by(deed, profile));
        who.addClassNames("etb-s13", "etb-sec", "etb-nowrap");
        Div line = Part.line(what, who);
        line.addClassName("etb-s13");
        return line;
    }

    private String words(MemberDeed deed, Profile profile, SerializableFunction<ResourceId, String> names) {
        String key = "people.log." + deed.kind();
        ResourceId resource = deed.resource();
        if (resource == null) {
            return getTranslation(key, Objects.requireNonNullElse(deed.what(), ""));
        }
        ZonedDateTime start = local(deed.startsAt(), profile);
        return getTranslation(key, names.apply(resource), MemberWords.shortDay(start.toLocalDate()), start);
    }

    private static ZonedDateTime local(@Nullable Instant moment, Profile profile) {
        return Objects.requireNonNullElse(moment, profile.now()).atZone(profile.zone());
    }

    private String by(MemberDeed deed, Profile profile) {
        ZonedDateTime at = deed.at().atZone(profile.zone());
        boolean other = deed.by() != null && !deed.by().equals(profile.id()) && deed.byName() != null;
        return other
                ? getTranslation("people.log.by", at, Objects.requireNonNull(deed.byName()))
                : getTranslation("people.log.at", at);
    }
}
