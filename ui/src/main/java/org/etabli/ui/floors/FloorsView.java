package org.etabli.ui.floors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.network.Venue;
import org.etabli.resource.FloorSheet;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;

/** The floors of a venue, arranged in the browser: the one that the address names ({@code floors/ID}), else the lowest. */
@Route("floors")
@Menu(order = 52, icon = "plan", title = "floors.menu")
@RolesAllowed("MANAGER")
class FloorsView extends Page implements HasUrlParameter<String>, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private final transient VenueScope scope;
    private final transient FloorDesk desk;
    private final transient PlanEdits edits;
    private final transient FloorDialogs dialogs;
    private final FloorBoard board;
    private transient volatile @Nullable Venue venue;
    private transient List<FloorSheet> floors = List.of();

    FloorsView(VenueScope scope, FloorDesk desk, LiveVenues live) {
        super("floors.menu");
        this.scope = scope;
        this.desk = desk;
        edits = new PlanEdits(desk::kindOf, this::show, this::save);
        dialogs = new FloorDialogs(desk, edits);
        FloorBar.Deeds deeds = new FloorBar.Deeds(
                floor -> open(floor.id()),
                this::create,
                () -> sheet().ifPresent(sheet -> dialogs.rename(sheet, this::change)),
                () -> sheet().ifPresent(dialogs::draw),
                this::remove);
        board = new FloorBoard(deeds, edits, desk::kindOf);
        addClassName("etb-book-page");
        live.follow(this, id -> venue != null && venue.id().equals(id), this::changedSomewhere);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        venue = scope.current(Role.MANAGER).orElse(null);
        read();
        start(floors.stream()
                .filter(sheet -> sheet.floor().id().toString().equals(parameter))
                .findFirst()
                .or(() -> floors.stream().findFirst())
                .orElse(null));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (edits.unsaved() > 0) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            dialogs.leave(this::save, leave::proceed, this::show);
        }
    }

    private void read() {
        Venue at = venue;
        floors = at == null ? List.of() : desk.list(at.id());
    }

    private void start(@Nullable FloorSheet sheet) {
        removeAll();
        board.settled();
        Venue at = venue;
        edits.begin(at == null || sheet == null ? null : new PlanDraft(sheet, desk.listUnplaced(at.id())));
        if (at == null) {
            add(new EmptyState("building", getTranslation("floors.no-venue")));
        } else if (sheet == null) {
            Button create = new Button(getTranslation("floors.create-first"), new Icon("plus"), click -> create());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            add(new EmptyState("plan", getTranslation("floors.none", at.name()), create));
        } else {
            add(board);
            show();
        }
    }

    private void show() {
        edits.draft()
                .ifPresent(draft ->
                        board.show(floors.stream().map(FloorSheet::floor).toList(), draft, edits.selected()));
    }

    /** Says whether it could be saved. Where a colleague was faster, that is said and nothing is lost. */
    private boolean save() {
        PlanDraft draft = edits.draft().orElseThrow();
        try {
            desk.arrange(draft.sheet(), draft.arrangement());
            Notices.done(getTranslation("floors.saved"));
            read();
            find(draft).ifPresent(this::start);
            return true;
        } catch (ChangedMeanwhileException | NotFoundException faster) {
            changedSomewhere();
        } catch (InvalidInputException refused) {
            Notices.failed(Words.say(refused.text()));
            show();
        }
        return false;
    }

    private void changedSomewhere() {
        read();
        PlanDraft draft = edits.draft().orElse(null);
        FloorSheet now = draft == null ? null : find(draft).orElse(null);
        if (draft == null || now == null) {
            if (draft != null) {
                Notices.failed(
                        getTranslation("floors.gone", draft.sheet().floor().name()));
            }
            start(floors.isEmpty() ? null : floors.getFirst());
        } else if (draft.unsaved() == 0) {
            start(now);
        } else if (draft.isBehind(now)) {
            board.conflict(() -> meet(draft, true), () -> meet(draft, false));
            show();
        }
    }

    private void meet(PlanDraft draft, boolean mineUponTheirs) {
        read();
        find(draft).ifPresent(theirs -> {
            var unplaced = desk.listUnplaced(theirs.floor().venue());
            if (mineUponTheirs) {
                draft.takeUpon(theirs, unplaced);
            } else {
                draft.giveWay(theirs, unplaced);
            }
        });
        board.settled();
        show();
    }

    private Optional<FloorSheet> find(PlanDraft draft) {
        return floors.stream()
                .filter(each -> each.floor().id().equals(draft.sheet().floor().id()))
                .findFirst();
    }

    private Optional<FloorSheet> sheet() {
        return edits.draft().map(PlanDraft::sheet);
    }

    private void open(FloorId floor) {
        getUI().ifPresent(ui -> ui.navigate(FloorsView.class, floor.toString()));
    }

    private void create() {
        Venue at = venue;
        if (at != null) {
            dialogs.create(at, floors, this::open);
        }
    }

    private void remove() {
        PlanDraft draft = edits.draft().orElseThrow();
        if (!draft.now().placed().isEmpty()) {
            dialogs.empty(draft);
        } else if (draft.unsaved() == 0 || save()) {
            sheet().ifPresent(sheet -> dialogs.remove(
                    sheet,
                    () -> change(() -> {
                        desk.remove(sheet);
                        edits.begin(null);
                    })));
        }
    }

    /** A change of the floor itself; what is not saved of its plan stays. */
    private void change(Runnable change) {
        try {
            change.run();
            edits.draft().ifPresent(draft -> meet(draft, true));
        } catch (ChangedMeanwhileException faster) {
            Notices.failed(getTranslation("floors.conflict.title"));
        }
        changedSomewhere();
    }
}
