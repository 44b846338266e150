package org.etabli.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Says things in the reader's language and in the house style: « 14 h – 18 h » and « 9,00 € » in French, 14:00–18:00 and
 * €9.00 in English. Texts come from every {@code messages/*_fr.properties} and {@code messages/*_en.properties}.
 */
@Component
public class Phrasebook {

    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final String NO_BREAK = "\u00a0";
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    public Phrasebook() {
        texts.setBasenames(bundles());
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.FRENCH);
        texts.setAlwaysUseMessageFormat(true);
    }

    /** The language we speak that is nearest to the one asked for; French when we speak neither. */
    public static Locale nearest(Locale asked) {
        return Locale.ENGLISH.getLanguage().equals(asked.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
    }

    public String say(Locale reader, Text text) {
        return say(reader, text.key(), text.arguments().toArray());
    }

    /**
     * @param arguments strings and numbers, and values that are written as the house writes them: {@link Money},
     *     {@link Duration}, {@link LocalSlot}, {@link ZonedDateTime} and {@link LocalTime} (the time of day),
     *     {@link LocalDate}, {@link Days}, {@link YearMonth}, {@link Text}, {@link Name}
     * @throws org.springframework.context.NoSuchMessageException when no bundle has the key
     */
    public String say(Locale reader, String key, Object... arguments) {
        Locale language = nearest(reader);
        Object[] written =
                Arrays.stream(arguments).map(a -> written(language, a)).toArray();
        String said = Objects.requireNonNull(texts.getMessage(key, written, language));
        return said.replace('\u202f', '\u00a0'); // our font has no narrow space
    }

    public boolean knows(String key) {
        return texts.getMessage(key, null, null, Locale.FRENCH) != null;
    }

    private Object written(Locale language, Object argument) {
        return switch (argument) {
            case Money money -> money(language, money);
            case Duration duration -> duration(duration);
            case LocalSlot slot -> slot(language, slot);
            case ZonedDateTime moment -> time(language, moment.toLocalTime());
            case LocalTime time -> time(language, time);
            case LocalDate day -> day(language, day);
            case Days days -> days(language, days);
            case YearMonth month -> month(language, month);
            case Text text -> say(language, text);
            case Name name -> name.in(language);
            default -> argument;
        };
    }

    /** « 1 234,50 € », « 1 235 JPY »: with as many decimals as the currency has. */
    public String money(Locale reader, Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(regional(reader));
        format.setMinimumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        format.setMaximumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        format.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
        String amount = format.format(money.getAmount()).replace('\u202f', '\u00a0');
        return amount.replaceAll("(?<=\\p{L})(?=\\d)", NO_BREAK); // CHF and the number are two words
    }

    /** « 1 h 30 », « 45 min ». */
    public String duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 60) {
            return minutes + NO_BREAK + "min";
        }
        String hours = minutes / 60 + NO_BREAK + "h";
        return minutes % 60 == 0 ? hours : hours + NO_BREAK + "%02d".formatted(minutes % 60);
    }

    public String slot(Locale reader, LocalSlot slot) {
        LocalDate last = slot.end().minusNanos(1).toLocalDate();
        String end = time(reader, slot.end().toLocalTime());
        if (slot.end().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            end = nearest(reader) == Locale.FRENCH ? "24" + NO_BREAK + "h" : "24:00";
        }
        if (last.isAfter(slot.day())) {
            end = shortDay(reader, last) + ", " + end;
        }
        String dash = nearest(reader) == Locale.FRENCH ? NO_BREAK + "– " : "–";
        return time(reader, slot.start().toLocalTime()) + dash + end;
    }

    /** In fours, as IBANs are read (ISO 13616). */
    public static String iban(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1" + NO_BREAK);
    }

    public String time(Locale reader, LocalTime time) {
        if (nearest(reader) == Locale.ENGLISH) {
            return "%02d:%02d".formatted(time.getHour(), time.getMinute());
        }
        String hour = time.getHour() + NO_BREAK + "h";
        return time.getMinute() == 0 ? hour : hour + NO_BREAK + "%02d".formatted(time.getMinute());
    }

    /** « mardi 24 novembre », « Tuesday 24 November ». */
    public String day(Locale reader, LocalDate day) {
        return dates(reader, "EEEE d MMMM").format(day);
    }

    /** « mar. 24 nov. », « Tue 24 Nov ». */
    public String shortDay(Locale reader, LocalDate day) {
        return dates(reader, "EEE d MMM").format(day);
    }

    /** « 1er nov. – 30 nov. 2026 », « 1 Nov – 30 Nov 2026 ». */
    public String days(Locale reader, Days days) {
        boolean oneYear = days.first().getYear() == days.last().getYear();
        DateTimeFormatter whole = dates(reader, "d MMM yyyy");
        DateTimeFormatter first = oneYear ? dates(reader, "d MMM") : whole;
        return days.first().equals(days.last())
                ? whole.format(days.last())
                : first.format(days.first()) + " – " + whole.format(days.last());
    }

    /**
     * Writes dates by a pattern of {@link DateTimeFormatter} that has the day of the month as {@code d}: in French the first is
     * « 1er », the others are numbers.
     */
    public static DateTimeFormatter dates(Locale reader, String pattern) {
        Locale language = nearest(reader);
        if (language != Locale.FRENCH) {
            return DateTimeFormatter.ofPattern(pattern, language);
        }
        int day = pattern.indexOf('d');
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern.substring(0, day))
                .appendText(ChronoField.DAY_OF_MONTH, Map.of(1L, "1er"))
                .appendPattern(pattern.substring(day + 1))
                .toFormatter(language);
    }

    /** « novembre 2026 », « November 2026 ». */
    public String month(Locale reader, YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", nearest(reader)).format(month);
    }

    private static Locale regional(Locale reader) {
        return nearest(reader) == Locale.FRENCH ? Locale.FRANCE : Locale.UK;
    }

    private static String[] bundles() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_fr.properties");
            return Stream.of(found)
                    .map(file -> Objects.requireNonNull(file.getFilename()).replace("_fr.properties", ""))
                    .sorted()
                    .map("messages/"::concat)
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
