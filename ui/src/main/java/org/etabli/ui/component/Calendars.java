package org.etabli.ui.component;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;

/** Date fields that speak the reader's language: names of days and months, the week's first day, the order of a date. */
public final class Calendars {

    private Calendars() {}

    public static DatePicker picker(String label) {
        DatePicker picker = new DatePicker(label);
        Locale language = picker.getLocale();
        picker.setLocale(Locale.FRENCH.getLanguage().equals(language.getLanguage()) ? Locale.FRANCE : Locale.UK);
        picker.setI18n(words(language));
        return picker;
    }

    private static DatePickerI18n words(Locale language) {
        DatePickerI18n words = new DatePickerI18n();
        words.setFirstDayOfWeek(1);
        words.setMonthNames(Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                .toList());
        words.setWeekdays(days(TextStyle.FULL_STANDALONE, language));
        words.setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, language));
        words.setToday(Words.say("calendar.today"));
        words.setCancel(Words.say("settings.cancel"));
        return words;
    }

    /** From Sunday on, as the component counts. */
    private static java.util.List<String> days(TextStyle style, Locale language) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, language))
                .toList();
    }
}
