package org.etabli.member;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants to know of its members.
 *
 * @param nameEn what it is called in English; null for the same
 * @param choices of a choice, in their order; else none
 * @param shown to the member, who fills it in herself; else to staff alone
 */
public record MemberField(
        MemberFieldId id,
        OperatorId operator,
        String name,
        @Nullable String nameEn,
        Kind kind,
        List<String> choices,
        boolean required,
        boolean shown) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 500;
    private static final int MOST_CHOICES = 40;
    public static final String YES = "yes";
    public static final String NO = "no";

    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        YES_NO
    }

    /** @throws InvalidInputException naming the field that does not fit */
    public MemberField {
        name = Input.text("name", name, LONGEST_NAME);
        nameEn = Input.optional("nameEn", nameEn, LONGEST_NAME);
        Input.chosen("kind", kind);
        choices = kind == Kind.CHOICE
                ? choices.stream()
                        .map(String::strip)
                        .filter(choice -> !choice.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
        if (kind == Kind.CHOICE && choices.size() < 2) {
            throw new InvalidInputException("choices", "two-choices");
        }
        if (choices.size() > MOST_CHOICES) {
            throw new InvalidInputException("choices", "at-most", MOST_CHOICES);
        }
        choices.forEach(choice -> Input.text("choices", choice, LONGEST_NAME));
    }

    public String nameIn(Locale reader) {
        return Locale.FRENCH.getLanguage().equals(reader.getLanguage())
                ? name
                : Objects.requireNonNullElse(nameEn, name);
    }

    /**
     * What was typed as it is kept: a number with a point, a day as ISO 8601, {@link #YES} or {@link #NO}; null for nothing.
     *
     * @throws InvalidInputException naming the field by its id
     */
    @Nullable
    String read(@Nullable String typed) {
        String named = id.toString();
        String text = Input.optional(named, typed, LONGEST);
        if (text == null) {
            if (required) {
                throw new InvalidInputException(named, "required");
            }
            return null;
        }
        boolean fits = switch (kind) {
            case TEXT -> true;
            case NUMBER -> isNumber(text);
            case DATE -> isDay(text);
            case CHOICE -> choices.contains(text);
            case YES_NO -> text.equals(YES) || text.equals(NO);
        };
        if (!fits) {
            throw new InvalidInputException(named, "not-readable");
        }
        return text;
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).precision() <= 20;
        } catch (NumberFormatException no) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException no) {
            return false;
        }
    }
}
