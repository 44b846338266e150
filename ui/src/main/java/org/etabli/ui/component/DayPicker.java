package org.etabli.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A date written with its weekday: « mardi 24 novembre », or « mar. 24 nov. » where there is little room. */
public final class DayPicker extends DatePicker {

    private static final long serialVersionUID = 1L;
    private static final String IN_WORDS = """
            const picker = this, own = picker.i18n;
            const style = matchMedia('(max-width: 700px)').matches ? 'short' : $1;
            const words = new Intl.DateTimeFormat($0 === 'fr' ? 'fr-FR' : 'en-GB', { weekday: style, day: 'numeric', month: style });
            const said = (date) => words.format(new Date(date.year, date.month, date.day)).replace(',', '');
            let last = null;
            picker.i18n = { ...own,
              formatDate: (date) => { last = date; return said(date); },
              parseDate: (text) => (last && text === said(last) ? last : own.parseDate(text)) };
            """;

    private final String style;

    private DayPicker(String style, LocalDate day) {
        super(day);
        this.style = style;
    }

    /** In full where the window has the room. */
    public static DayPicker inFull(LocalDate day) {
        return new DayPicker("long", day);
    }

    public static DayPicker inShort(LocalDate day) {
        return new DayPicker("short", day);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Locale locale = getLocale();
        setI18n(words(locale));
        super.onAttach(attached);
        attached.getUI()
                .beforeClientResponse(this, ready -> getElement().executeJs(IN_WORDS, locale.getLanguage(), style));
    }

    private DatePickerI18n words(Locale locale) {
        List<DayOfWeek> fromSunday = Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .toList();
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                        .toList())
                .setWeekdaysShort(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .toList())
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("timeline.today"))
                .setCancel(getTranslation("timeline.cancel"))
                .setDateFormats("d/M/yyyy", "dd/MM/yyyy", "d/M");
    }
}
