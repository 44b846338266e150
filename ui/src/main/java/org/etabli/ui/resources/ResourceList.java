package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.etabli.kernel.ResourceId;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.component.Narrow;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Everything the venue offers or offered: by kind, by name, each with its state. */
final class ResourceList extends Div {

    private static final long serialVersionUID = 1L;

    private final Div chips = new Div();
    private final TextField search = new TextField();
    private final Grid<ListedResource> grid = new Grid<>();
    private final Span foot = new Span();
    private transient List<ListedResource> all = List.of();
    private @Nullable ResourceKind kind;
    private @Nullable String selected;

    ResourceList(SerializableConsumer<ResourceId> open) {
        addClassName("etb-members-list");
        chips.addClassName("etb-chips");
        search.setPlaceholder(getTranslation("resources.search"));
        search.setAriaLabel(getTranslation("resources.search"));
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> filter());
        Div top = new Div(chips, search);
        top.addClassName("etb-list-top");
        Div bottom = new Div(foot);
        bottom.addClassName("etb-members-foot");
        columns();
        grid.addItemClickListener(click -> open.accept(click.getItem().id()));
        grid.addClassName("etb-grid");
        grid.addCellFocusListener(focus -> focus.getItem());
        add(top, grid, bottom);
    }

    void show(List<ListedResource> resources, @Nullable String selectedId) {
        all = List.copyOf(resources);
        selected = selectedId;
        chips();
        filter();
    }

    private void filter() {
        List<ListedResource> shown =
                all.stream().filter(this::isOfKind).filter(this::isSearched).toList();
        grid.setItems(shown);
        shown.stream()
                .filter(each -> each.id().toString().equals(selected))
                .findFirst()
                .ifPresent(grid::select);
        foot.setText(getTranslation("resources.shown", shown.size(), all.size()));
    }

    private boolean isOfKind(ListedResource each) {
        return kind == null || each.resource().kind() == kind;
    }

    private boolean isSearched(ListedResource each) {
        var resource = each.resource();
        String words = String.join(
                " ", resource.name(), resource.category(), Objects.requireNonNullElse(resource.trade(), ""));
        return plain(words).contains(plain(search.getValue()));
    }

    private static String plain(String words) {
        return java.text.Normalizer.normalize(words.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private void chips() {
        chips.removeAll();
        chips.add(chip(null, getTranslation("resources.all")));
        Arrays.stream(ResourceKind.values())
                .filter(each ->
                        all.stream().anyMatch(listed -> listed.resource().kind() == each))
                .forEach(each -> chips.add(chip(each, Kinds.many(each))));
    }

    private NativeButton chip(@Nullable ResourceKind of, String word) {
        long count = all.stream()
                .filter(each -> of == null || each.resource().kind() == of)
                .count();
        Span number = new Span(Long.toString(count));
        number.addClassName("etb-num");
        NativeButton chip = new NativeButton("", click -> {
            kind = of;
            chips();
            filter();
        });
        chip.add(new Text(word), number);
        chip.addClassName("etb-chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(Objects.equals(kind, of)));
        return chip;
    }

    private void columns() {
        boolean wide = !Narrow.isPhone();
        grid.addComponentColumn(ResourceList::name)
                .setHeader(getTranslation("resources.column.name"))
                .setFlexGrow(3)
                .setSortable(true)
                .setComparator((one, other) -> one.resource()
                        .name()
                        .compareToIgnoreCase(other.resource().name()));
        grid.addColumn(each -> RuleWords.shortly(each.resource().rule()))
                .setHeader(getTranslation("resources.column.rule"))
                .setFlexGrow(2)
                .setPartNameGenerator(each -> "etb-wide-cell")
                .setVisible(wide);
        grid.addColumn(each -> PriceWords.shortly(each.price()))
                .setHeader(getTranslation("resources.column.price"))
                .setFlexGrow(2)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setVisible(wide);
        grid.addComponentColumn(ResourceList::state)
                .setHeader(getTranslation("resources.column.state"))
                .setFlexGrow(2);
    }

    private static Component name(ListedResource each) {
        var resource = each.resource();
        Span under = new Span(
                resource.units().size() > 1
                        ? Words.say(
                                "resources.units-of",
                                Kinds.one(resource.kind()),
                                resource.units().size())
                        : Objects.requireNonNullElse(resource.trade(), Kinds.one(resource.kind())));
        under.addClassName("etb-under");
        Div words = new Div(new Span(resource.name()), under);
        words.addClassName("etb-ell");
        Span mark = new Span(new Icon(resource.icon()));
        mark.addClassNames("etb-avatar", "etb-n");
        Div cell = new Div(mark, words);
        cell.addClassName("etb-person-cell");
        return cell;
    }

    static Component state(ListedResource each) {
        if (!each.sheet().offered()) {
            return new StatusBadge(Status.CLOSED, Words.say("resources.state.retired")).bare();
        }
        if (each.isWhollyBroken()) {
            return new StatusBadge(Status.BROKEN).bare();
        }
        if (each.broken() > 0) {
            return new StatusBadge(Status.BROKEN, Words.say("resources.state.partly-broken", each.broken())).bare();
        }
        return new StatusBadge(Status.PAST, Words.say("resources.state.in-service"));
    }
}
