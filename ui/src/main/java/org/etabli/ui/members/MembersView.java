package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.etabli.insight.MemberGroup;
import org.etabli.kernel.MemberId;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Narrow;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;

/** Find a person, understand, act: the list, and beside it the member whom the address names ({@code members/ID}). */
@Route("members")
@Menu(order = 30, icon = "people", title = "people.menu")
@RolesAllowed("FRONT_DESK")
class MembersView extends Page implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;
    private static final String GROUP = "show";
    private static final String TAG = "tag";

    private final transient MemberDesk desk;
    private final transient ProfilePanels profiles;
    private final transient AdmissionDesk admissions;
    private final MemberList list;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private MemberGroup group = MemberGroup.ACTIVE;
    private String tag = "";
    private transient @Nullable MemberId shown;

    MembersView(MemberDesk desk, ProfilePanels profiles, AdmissionDesk admissions) {
        super("people.menu");
        this.desk = desk;
        this.profiles = profiles;
        this.admissions = admissions;
        addClassName("etb-master");
        list = new MemberList(desk, this::open, this::choose, this::sort);
        layout.setMaster(list);
        layout.setMasterSize(Narrow.isPhone() ? "300px" : "420px", true);
        layout.setDetailSize("436px");
        layout.addDetailEscapePressListener(escape -> close());
        layout.addBackdropClickListener(click -> close());
        add(layout);
    }

    @Override
    public List<Component> actions() {
        return desk.current().isEmpty()
                ? List.of()
                : List.of(Narrow.action(
                        "plus",
                        getTranslation("people.new"),
                        () -> admissions.dialog(desk.inScope(), this::admitted).open()));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        List<Venue> venues = desk.inScope();
        if (venues.isEmpty()) {
            removeAll();
            add(new EmptyState("people", getTranslation("people.no-venue")));
            return;
        }
        group = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(GROUP)
                .map(MembersView::group)
                .orElse(MemberGroup.ACTIVE);
        shown = parameter == null ? null : MemberId.parse(parameter);
        tag = event.getLocation().getQueryParameters().getSingleParameter(TAG).orElse("");
        list.show(venues, group, tag, shown);
        showDetail();
    }

    private void showDetail() {
        MemberId member = shown;
        layout.setDetail(member == null ? null : profiles.panel(member, this::close, this::changed));
    }

    /** Shows the state of things on the tab that was open. */
    private void changed() {
        list.refresh();
        int tab = layout.getDetail() instanceof ProfilePanel panel ? panel.openTab() : 0;
        showDetail();
        if (layout.getDetail() instanceof ProfilePanel panel) {
            panel.open(tab);
        }
    }

    private void admitted(MemberId member) {
        list.refresh();
        open(member);
    }

    private void choose(MemberGroup chosen) {
        group = chosen;
        go(shown);
    }

    private void sort(String chosen) {
        tag = chosen;
        go(shown);
    }

    private void open(MemberId member) {
        go(member);
    }

    private void close() {
        go(null);
    }

    private void go(@Nullable MemberId member) {
        QueryParameters at = QueryParameters.of(VenueScope.PARAMETER, desk.scopeWord());
        QueryParameters grouped = group == MemberGroup.ACTIVE
                ? at
                : at.merging(GROUP, group.name().toLowerCase(Locale.ROOT));
        QueryParameters query = tag.isEmpty() ? grouped : grouped.merging(TAG, tag);
        getUI().ifPresent(ui -> {
            if (member == null) {
                ui.navigate(MembersView.class, query);
            } else {
                ui.navigate(MembersView.class, member.toString(), query);
            }
        });
    }

    private static MemberGroup group(String word) {
        return Arrays.stream(MemberGroup.values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(MemberGroup.ACTIVE);
    }
}
