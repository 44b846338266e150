package org.etabli.ui.booking;

import com.vaadin.flow.component.Composite;
import java.util.List;
import java.util.stream.Stream;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.Crowd;
import org.etabli.resource.BookingRule;
import org.etabli.ui.component.DayRuler;
import org.etabli.ui.component.RulerRange;
import org.jspecify.annotations.Nullable;

/** The ruler of the day that is shown; moving the slot on it is a wish. */
class SlotRuler extends Composite<RulerRange> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Timing shown;

    SlotRuler(Wishes wishes) {
        getContent().addRangeChangedListener(changed -> changed.slot().ifPresent(slot -> want(slot, wishes)));
    }

    private void want(TimeSlot slot, Wishes wishes) {
        Timing timing = shown;
        if (timing != null) {
            wishes.make(wish -> wish.during(LocalSlot.of(slot, timing.zone())));
        }
    }

    void show(Scene scene) {
        Timing timing = scene.timing();
        shown = timing;
        List<TimeSlot> open = timing.opening().open();
        DayRuler ruler = DayRuler.around(
                timing.day(),
                timing.zone(),
                Stream.concat(open.stream(), Stream.of(timing.slot())).toList());
        RulerRange range = getContent();
        range.setDay(ruler, getLocale());
        range.setClosed(ruler.gaps(open));
        range.setCrowd(crowd(scene.crowd(), ruler));
        range.setTaken(scene.offer().taken().stream()
                .flatMap(slot -> ruler.span(slot).stream())
                .toList());
        range.setNow(timing.isToday() ? ruler.minute(timing.now()) : null);
        BookingRule rule = timing.rule();
        range.setStep((int) rule.step().toMinutes(), (int) rule.min().toMinutes());
        ruler.span(timing.slot()).ifPresent(range::setValue);
    }

    private static List<RulerRange.Crowded> crowd(Crowd crowd, DayRuler ruler) {
        return crowd.isKnown()
                ? ruler.quarters()
                        .mapToObj(minute -> new RulerRange.Crowded(minute, crowd.at(ruler.clock(minute))))
                        .toList()
                : List.of();
    }
}
