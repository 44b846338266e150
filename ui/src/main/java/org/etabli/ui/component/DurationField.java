package org.etabli.ui.component;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A length of time: chosen among the usual ones, or typed as people write it: 90, 90 min, 1 h 30, 1:30, 2 j, 2 d. */
public final class DurationField extends ComboBox<Duration> {

    private static final long serialVersionUID = 1L;
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})\\s*(?:j|d|jours?|days?)");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,4})\\s*(?:h|:)\\s*(\\d{1,2})?\\s*(?:min)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,5})\\s*(?:m|mn|min)?");

    private final List<Duration> usual;

    public DurationField(String label, int... usualMinutes) {
        super(label);
        this.usual = java.util.Arrays.stream(usualMinutes)
                .mapToObj(Duration::ofMinutes)
                .toList();
        setItems(usual);
        setItemLabelGenerator(Words::length);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> parse(typed.getDetail())
                .ifPresentOrElse(
                        length -> {
                            setInvalid(false);
                            setValue(length);
                        },
                        () -> {
                            setErrorMessage(getTranslation("invalid.not-a-length"));
                            setInvalid(true);
                        }));
    }

    @Override
    public void setValue(@Nullable Duration value) {
        if (value != null && !usual.contains(value)) {
            List<Duration> all = new ArrayList<>(usual);
            all.add(value);
            all.sort(null);
            setItems(all);
        }
        super.setValue(value);
    }

    static Optional<Duration> parse(String typed) {
        String text = typed.replace('\u00a0', ' ').strip().toLowerCase(java.util.Locale.ROOT);
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return Optional.of(Duration.ofDays(Long.parseLong(days.group(1))));
        }
        Matcher hours = HOURS.matcher(text);
        if (hours.matches()) {
            long minutes = hours.group(2) == null ? 0 : Long.parseLong(hours.group(2));
            return Optional.of(Duration.ofHours(Long.parseLong(hours.group(1))).plusMinutes(minutes));
        }
        Matcher minutes = MINUTES.matcher(text);
        return minutes.matches() ? Optional.of(Duration.ofMinutes(Long.parseLong(minutes.group(1)))) : Optional.empty();
    }
}
