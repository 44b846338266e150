package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.kernel.ReservationId;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.frontdesk.Visit.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Who is to come, here and gone. The field on top takes names and what a badge reader types; Enter acts upon the marked
 * line, the arrows mark another one.
 */
final class ArrivalsPanel extends Section {

    private static final long serialVersionUID = 1L;

    /** Readers and fingers that send Enter twice mean one person. */
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final transient DeskWork work;
    private final ArrivalSearch search = new ArrivalSearch(this::show, this::step, this::enter);
    private final ArrivalTabs tabs = new ArrivalTabs(this::show);
    private final ArrivalList list = new ArrivalList(this::act, this::open);
    private final Div voice = new Div();
    private transient @Nullable DeskDay day;
    private transient @Nullable ReservationId marked;
    private transient @Nullable ReservationId acted;
    private boolean away;
    private long entered = System.nanoTime() - PAUSE.toNanos();

    ArrivalsPanel(DeskWork work) {
        this.work = work;
        addClassNames("etb-card", "etb-arrivals");
        getElement().setAttribute("aria-label", getTranslation("frontdesk.arrivals"));
        voice.addClassName("etb-vh");
        voice.getElement().setAttribute("aria-live", "polite");
        add(search, tabs, list, voice);
    }

    void takeFocus() {
        search.focus();
    }

    void show(DeskDay fresh) {
        day = fresh;
        tabs.show(fresh);
        show();
    }

    private void show() {
        DeskDay known = day;
        if (known == null) {
            return;
        }
        Map<Stage, List<Visit>> groups = tabs.getValue().of(found(known));
        if (!list.show(groups, known)) {
            list.add(nothing(known));
        }
        mark(stillThere().or(this::next).orElse(null));
    }

    private List<Visit> found(DeskDay known) {
        String words = search.words();
        return words.isEmpty()
                ? known.visits()
                : known.visits().stream()
                        .filter(visit -> visit.isCalled(words) || words.equals(visit.badge()))
                        .toList();
    }

    private EmptyState nothing(DeskDay known) {
        if (!search.words().isEmpty()) {
            return new EmptyState("search", getTranslation("frontdesk.nobody-called", search.words()));
        }
        return new EmptyState(
                known.calendar().on(known.date()).isClosed() ? "moon" : "check-circle",
                EmptyWords.of(this, tabs.getValue(), known));
    }

    private void open(PersonRow row) {
        work.open(row.visit(), row);
    }

    private void act(Visit visit) {
        acted = visit.id();
        away = false;
        work.act(visit);
    }

    /** Who was marked before, or who is back because what was done to her was undone. */
    private Optional<PersonRow> stillThere() {
        Optional<PersonRow> back = row(acted);
        if (away && back.isPresent()) {
            away = false;
            return back;
        }
        away = acted != null && back.isEmpty();
        return search.words().isEmpty() ? row(marked) : Optional.empty();
    }

    private Optional<PersonRow> row(@Nullable ReservationId id) {
        return list.rows().stream().filter(row -> row.visit().id().equals(id)).findFirst();
    }

    /** The next arrival: who is due now, else who is late, else who comes first. Elsewhere nothing is done by mistake. */
    private Optional<PersonRow> next() {
        DeskDay known = day;
        boolean acts = known != null && known.isToday();
        if (!acts || tabs.getValue() != ArrivalTab.EXPECTED && search.words().isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(Stage.NOW, Stage.LATE, Stage.LATER, Stage.HERE, Stage.RELEASED)
                .flatMap(stage -> list.rows().stream().filter(row -> row.visit().stage() == stage))
                .findFirst();
    }

    private void mark(@Nullable PersonRow current) {
        marked = current == null ? null : current.visit().id();
        list.rows().forEach(row -> row.mark(row == current));
    }

    private void step(int direction) {
        List<PersonRow> rows = list.rows();
        if (rows.isEmpty()) {
            return;
        }
        int at = rows.stream().map(row -> row.visit().id()).toList().indexOf(marked);
        int to = at < 0 ? 0 : Math.clamp((long) at + direction, 0, rows.size() - 1);
        mark(rows.get(to));
        rows.get(to).scrollIntoView();
        voice.setText(rows.get(to).spoken());
    }

    private void enter() {
        long now = System.nanoTime();
        if (now - entered < PAUSE.toNanos()) {
            return;
        }
        entered = now;
        Optional<Visit> carrier = carrierOf(search.words());
        Optional<Visit> meant = carrier.or(() -> list.rows().stream()
                .map(PersonRow::visit)
                .filter(visit -> visit.id().equals(marked))
                .findFirst());
        DeskDay known = day;
        if (known == null || !known.isToday()) {
            return;
        }
        if (meant.isEmpty()) {
            voice.setText(search.words().isEmpty() ? "" : getTranslation("frontdesk.nobody-called", search.words()));
            return;
        }
        search.clear();
        if (carrier.isPresent() && carrier.get().stage() == Stage.HERE) {
            work.alreadyHere(carrier.get());
        } else {
            act(meant.get());
        }
        show();
    }

    /** Whose badge was read: of several visits the one that is due, else the one that is on. */
    private Optional<Visit> carrierOf(String read) {
        DeskDay known = day;
        if (known == null || read.isEmpty()) {
            return Optional.empty();
        }
        List<Stage> order = List.of(Stage.NOW, Stage.LATE, Stage.HERE, Stage.RELEASED, Stage.LATER);
        return known.visits().stream()
                .filter(visit -> Objects.equals(read, visit.badge()) && order.contains(visit.stage()))
                .min(java.util.Comparator.comparingInt(visit -> order.indexOf(visit.stage())));
    }
}
