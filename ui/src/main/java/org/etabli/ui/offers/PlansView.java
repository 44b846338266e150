package org.etabli.ui.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.etabli.kernel.PlanId;
import org.etabli.network.Operator;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Narrow;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** What the operator sells: its plans and packs ({@code plans/ID}), price rules ({@code plans/rules}), codes. */
@Route("plans")
@Menu(order = 45, icon = "ticket", title = "offers.menu")
@RolesAllowed("MANAGER")
class PlansView extends Page implements HasUrlParameter<String> {

    static final String NEW_PLAN = "new";
    static final String NEW_PACK = "new-pack";
    private static final String RULES = "rules";
    private static final String COUPONS = "coupons";
    private static final String QUOTIENT = "quotient";
    private static final long serialVersionUID = 1L;

    private final transient OfferDesk desk;
    private final transient PlanPanels panels;
    private final transient RuleDesk rules;
    private final transient CouponDesk coupons;
    private final transient BandDesk bands;
    private final Tabs tabs = new Tabs();
    private final Tab plansTab = new Tab(getTranslation("offers.tab.plans"));
    private final Tab rulesTab = new Tab(getTranslation("offers.tab.rules"));
    private final Tab couponsTab = new Tab(getTranslation("offers.tab.coupons"));
    private final Tab quotientTab = new Tab(getTranslation("offers.tab.quotient"));
    private final Div body = new Div();
    private final PlanList list = new PlanList(this::open, () -> open(NEW_PACK));
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private String shown = "";

    PlansView(OfferDesk desk, PlanPanels panels, RuleDesk rules, CouponDesk coupons, BandDesk bands) {
        super("offers.menu");
        this.desk = desk;
        this.panels = panels;
        this.rules = rules;
        this.coupons = coupons;
        this.bands = bands;
        addClassNames("etb-master", "etb-offers");
        tabs.addClassName("etb-tabs");
        tabs.add(plansTab, rulesTab, couponsTab, quotientTab);
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                open(whereOf(tabs.getSelectedTab()));
            }
        });
        layout.setMaster(list);
        layout.setMasterSize(Narrow.isPhone() ? "300px" : "420px", true);
        layout.setDetailSize("560px");
        layout.addDetailEscapePressListener(escape -> open(""));
        layout.addBackdropClickListener(click -> open(""));
        body.addClassName("etb-offers-body");
        add(tabs, body);
    }

    @Override
    public List<Component> actions() {
        if (desk.operator().isEmpty() || List.of(RULES, COUPONS, QUOTIENT).contains(shown)) {
            return List.of();
        }
        Button plan = new Button(getTranslation("offers.new-plan"), new Icon("plus"), click -> open(NEW_PLAN));
        return List.of(plan);
    }

    @Override
    public void setParameter(BeforeEvent event, @WildcardParameter @Nullable String parameter) {
        shown = parameter == null ? "" : parameter;
        show();
    }

    private void show() {
        body.removeAll();
        Operator operator = desk.operator().orElse(null);
        tabs.setVisible(operator != null);
        if (operator == null) {
            body.add(new EmptyState("ticket", getTranslation("offers.not-yours")));
            return;
        }
        switch (shown) {
            case RULES -> {
                tabs.setSelectedTab(rulesTab);
                body.add(rules.tab(operator, this::show));
            }
            case COUPONS -> {
                tabs.setSelectedTab(couponsTab);
                body.add(coupons.tab(operator, this::show));
            }
            case QUOTIENT -> {
                tabs.setSelectedTab(quotientTab);
                body.add(bands.tab(operator, this::show));
            }
            default -> {
                tabs.setSelectedTab(plansTab);
                list.show(desk.list(operator.id()), desk.today(operator.id()), shown);
                layout.setDetail(shown.isEmpty() ? null : detail(operator));
                body.add(layout);
            }
        }
    }

    private Component detail(Operator operator) {
        return switch (shown) {
            case NEW_PLAN, NEW_PACK ->
                panels.ofNew(operator, shown.equals(NEW_PACK), () -> open(""), id -> open(id.toString()));
            default -> panels.of(operator, PlanId.parse(shown), () -> open(""), this::show);
        };
    }

    private String whereOf(Tab tab) {
        return tab == rulesTab ? RULES : tab == couponsTab ? COUPONS : tab == quotientTab ? QUOTIENT : "";
    }

    private void open(PlanId id) {
        open(id.toString());
    }

    private void open(String where) {
        getUI().ifPresent(ui -> ui.navigate(PlansView.class, where));
    }
}
