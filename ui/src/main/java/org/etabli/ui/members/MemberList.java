package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.insight.MemberGroup;
import org.etabli.insight.MemberLine;
import org.etabli.insight.MemberOrder;
import org.etabli.insight.MemberQuery;
import org.etabli.insight.MemberQuery.Said;
import org.etabli.kernel.MemberId;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** The members of the venues in scope: a saved group or what was searched, page by page as one scrolls. */
final class MemberList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient MemberDesk desk;
    private final SerializableConsumer<MemberId> open;
    private final SerializableConsumer<MemberGroup> choose;
    private final SerializableConsumer<String> sort;
    private final TagFilter tags;
    private final FieldFilter fields;
    private final GroupChips chips;
    private final TextField search = new TextField();
    private final Grid<MemberLine> grid = new Grid<>();
    private final Span foot = new Span();
    private final Div nobody = new Div();
    private transient List<Venue> venues = List.of();
    private transient @Nullable MemberLine focused;
    private MemberGroup group = MemberGroup.ACTIVE;
    private String tag = "";
    private transient @Nullable Said said;

    /**
     * @param choose is told the group that was pressed
     * @param sort is told the tag that was chosen, empty for all
     */
    MemberList(
            MemberDesk desk,
            SerializableConsumer<MemberId> open,
            SerializableConsumer<MemberGroup> choose,
            SerializableConsumer<String> sort) {
        this.desk = desk;
        this.open = open;
        this.choose = choose;
        this.sort = sort;
        this.tags = new TagFilter(sort);
        this.fields = new FieldFilter(what -> {
            said = what;
            refresh();
        });
        this.chips = new GroupChips(pressed -> {
            search.clear();
            choose.accept(pressed);
        });
        addClassName("etb-members-list");
        search.setPlaceholder(getTranslation("people.search"));
        search.setAriaLabel(getTranslation("people.search"));
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> refresh());
        search.addKeyDownListener(Key.ENTER, pressed -> first().ifPresent(line -> open.accept(line.id())));
        search.getElement().setAttribute("data-local-search", "");
        Div top = new Div(chips, tags, fields, search);
        top.addClassName("etb-list-top");
        Div bottom = new Div(foot, export(), new KeysHint());
        bottom.addClassName("etb-members-foot");
        nobody.addClassName("etb-nobody");
        layOutGrid();
        add(top, grid, nobody, bottom);
    }

    /** @param worn empty for whatever they wear */
    void show(List<Venue> at, MemberGroup shown, String worn, @Nullable MemberId selected) {
        boolean same = at.equals(venues) && shown == group && worn.equals(tag);
        venues = List.copyOf(at);
        group = shown;
        tag = worn;
        if (!same) {
            refresh();
        }
        select(selected);
    }

    /** Reads everything again. */
    void refresh() {
        tags.show(desk.tagsAt(venues), tag);
        fields.show(desk.fieldsAt(venues), said);
        chips.show(desk.counts(venues, worn()), isSearching() ? null : group);
        int found = desk.count(query());
        grid.getDataProvider().refreshAll();
        grid.setVisible(found > 0);
        nobody.setVisible(found == 0);
        nobody.removeAll();
        if (found == 0) {
            nobody.add(new EmptyState("people", whyNobody(), waysOut()));
        }
        foot.setText(getTranslation(isSearching() ? "people.found" : "people.shown", found));
    }

    private String whyNobody() {
        if (!tag.isEmpty()) {
            return getTranslation("people.nobody.tag", tag);
        }
        return getTranslation(isSearching() ? "people.nobody.found" : "people.nobody." + group);
    }

    private Component[] waysOut() {
        if (isSearching()) {
            return new Component[] {new Button(getTranslation("people.search.clear"), click -> search.clear())};
        }
        if (!tag.isEmpty()) {
            return new Component[] {new Button(getTranslation("people.tags.all"), click -> sort.accept(""))};
        }
        return group == MemberGroup.ALL
                ? new Component[0]
                : new Component[] {new Button(getTranslation("people.see-all"), click -> choose.accept(MemberGroup.ALL))
                };
    }

    private void select(@Nullable MemberId id) {
        grid.deselectAll();
        if (id != null) {
            grid.select(new MemberLine(id, "", "", null, null, null, null));
        }
    }

    private void layOutGrid() {
        grid.addClassName("etb-grid");
        grid.setPageSize(PAGE);
        MemberColumns.add(grid, desk);
        grid.setItems(new CallbackDataProvider<>(this::fetch, ignored -> desk.count(query()), MemberLine::id));
        ((GridSingleSelectionModel<MemberLine>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.addItemClickListener(click -> open.accept(click.getItem().id()));
        grid.addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        grid.getElement().addEventListener("keydown", pressed -> openFocused()).setFilter("event.key === 'Enter'");
        grid.getElement().setAttribute("aria-label", getTranslation("people.list"));
    }

    private void openFocused() {
        MemberLine line = focused;
        if (line != null) {
            open.accept(line.id());
        }
    }

    private Stream<MemberLine> fetch(Query<MemberLine, ?> asked) {
        Optional<QuerySortOrder> sort = asked.getSortOrders().stream().findFirst();
        return desk
                .list(
                        query(),
                        sort.map(order -> MemberOrder.valueOf(order.getSorted()))
                                .orElse(MemberOrder.NAME),
                        sort.filter(order -> order.getDirection() == SortDirection.DESCENDING)
                                .isPresent(),
                        asked.getOffset(),
                        asked.getLimit())
                .stream();
    }

    /** What the list shows now, for a spreadsheet. */
    private Anchor export() {
        Anchor export = new Anchor(
                DownloadHandler.fromInputStream(asked -> {
                    byte[] table = desk.export(
                            query(),
                            List.of(
                                    getTranslation("people.last-name"),
                                    getTranslation("people.first-name"),
                                    getTranslation("people.email"),
                                    getTranslation("people.phone"),
                                    getTranslation("people.tab.membership")),
                            getLocale());
                    return new DownloadResponse(
                            new ByteArrayInputStream(table),
                            getTranslation("people.export.file"),
                            "text/csv;charset=utf-8",
                            table.length);
                }),
                AttachmentType.DOWNLOAD,
                getTranslation("people.export"));
        return export;
    }

    private Optional<MemberLine> first() {
        return desk.list(query(), MemberOrder.NAME, false, 0, 1).stream().findFirst();
    }

    private MemberQuery query() {
        return new MemberQuery(venues.stream().map(Venue::id).collect(Collectors.toSet()), group, search.getValue())
                .wearing(worn())
                .saying(said);
    }

    private @Nullable String worn() {
        return tag.isEmpty() ? null : tag;
    }

    private boolean isSearching() {
        return !search.getValue().isBlank();
    }
}
