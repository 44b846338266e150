package org.etabli.ui.booking;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Orders labels as people do: A2 before A10, é beside e. */
final class NaturalOrder {

    static final Comparator<String> OF_LABELS = NaturalOrder::compare;

    private static final Pattern BETWEEN_WORD_AND_NUMBER = Pattern.compile("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");

    private NaturalOrder() {}

    private static int compare(String one, String other) {
        List<String> ones = parts(one);
        List<String> others = parts(other);
        for (int n = 0; n < Math.min(ones.size(), others.size()); n++) {
            int difference = comparePart(ones.get(n), others.get(n));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(ones.size(), others.size());
    }

    private static int comparePart(String one, String other) {
        if (isNumber(one) && isNumber(other)) {
            int byLength = Integer.compare(one.length(), other.length());
            return byLength != 0 ? byLength : one.compareTo(other);
        }
        return Collator.getInstance(Locale.FRENCH).compare(one, other);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && Character.isDigit(part.charAt(0));
    }

    private static List<String> parts(String label) {
        return List.of(BETWEEN_WORD_AND_NUMBER.split(label));
    }
}
