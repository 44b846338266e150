package org.etabli.network;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.etabli.kernel.Text;

/** The public holidays of metropolitan France (Code du travail, art. L3133-1), or none for a venue that works on them. */
interface PublicHolidays {

    PublicHolidays NONE = day -> Optional.empty();
    PublicHolidays OF_FRANCE = new OfFrance();

    /** The holiday's name. */
    Optional<Text> on(LocalDate day);

    final class OfFrance implements PublicHolidays {

        private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create("fr"));
        private final Map<Integer, Map<LocalDate, Text>> years = new ConcurrentHashMap<>();

        @Override
        public Optional<Text> on(LocalDate day) {
            return Optional.ofNullable(
                    years.computeIfAbsent(day.getYear(), this::read).get(day));
        }

        private Map<LocalDate, Text> read(int year) {
            return manager.getHolidays(java.time.Year.of(year)).stream()
                    .collect(Collectors.toMap(
                            holiday -> holiday.getDate(),
                            holiday -> Text.of("holiday." + holiday.getPropertiesKey()),
                            (first, second) -> first));
        }
    }
}
