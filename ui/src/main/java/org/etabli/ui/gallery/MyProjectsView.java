package org.etabli.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.etabli.gallery.ProjectCard;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;

/** What she documented or is named on, and the ways to more; who manages a venue goes on to its reports from here. */
@Route(MyProjectsView.PATH)
@Menu(order = 17, icon = "layers", title = "gallery.menu")
@PermitAll
class MyProjectsView extends Page implements BeforeEnterObserver {

    static final String PATH = "my-projects";

    private static final long serialVersionUID = 1L;

    private final transient GalleryDesk desk;
    private final transient ProjectDesk making;
    private final transient Workshops workshops;

    MyProjectsView(GalleryDesk desk, ProjectDesk making, Workshops workshops) {
        super("gallery.mine");
        this.desk = desk;
        this.making = making;
        this.workshops = workshops;
        addClassName("etb-gallery");
    }

    @Override
    public List<Component> actions() {
        List<Component> actions = new ArrayList<>();
        if (desk.looksAfterSome(workshops.venues().stream().map(Venue::id).toList())) {
            actions.add(reports());
        }
        Button write = new Button(getTranslation("gallery.new"), new Icon("plus"), click -> write());
        write.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(write);
        return actions;
    }

    private Component reports() {
        Anchor way = new Anchor(ReportsView.PATH, new Icon("flag"));
        way.add(new Span(getTranslation("gallery.reports")));
        way.addClassName("etb-btn");
        long open = desk.reported().stream()
                .filter(each -> !each.reports().isEmpty() || each.project().appealed())
                .count();
        if (open > 0) {
            Span count = new Span(Long.toString(open));
            count.addClassName("etb-count");
            count.getElement()
                    .setAttribute("role", "img")
                    .setAttribute("aria-label", getTranslation("gallery.reports.count", open));
            way.add(count);
        }
        return way;
    }

    private Component wayToTheGallery() {
        Anchor way = new Anchor("/projects", getTranslation("gallery.see"));
        way.setRouterIgnore(true);
        way.addClassName("etb-btn");
        return way;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("from")
                .ifPresent(slug -> new StartFromDialog(desk, desk.published(slug)).open());
    }

    private void show() {
        removeAll();
        desk.asking().forEach(card -> add(asked(card)));
        List<ProjectCard> own = desk.own();
        Button take = new Button(getTranslation("gallery.import"), new Icon("upload"), click -> take());
        if (own.isEmpty()) {
            Button write = new Button(getTranslation("gallery.new"), new Icon("plus"), click -> write());
            write.addThemeVariants(ButtonVariant.PRIMARY);
            add(new EmptyState("layers", getTranslation("gallery.mine.none"), write, take, wayToTheGallery()));
            return;
        }
        Div shelf = new Div();
        shelf.addClassName("etb-shelf");
        own.forEach(card -> shelf.add(card(card)));
        Div ways = new Div(wayToTheGallery(), take);
        ways.addClassNames("etb-row", "etb-wrap");
        add(shelf, ways);
    }

    private Component asked(ProjectCard card) {
        Span words = new Span(getTranslation("gallery.asked", card.authors(), card.title()));
        words.addClassName("etb-grow");
        Anchor look = new Anchor(card.address(), getTranslation("gallery.look"));
        look.setRouterIgnore(true);
        look.addClassName("etb-btn");
        Button agree = new Button(getTranslation("gallery.agree"), click -> {
            desk.agree(card.id());
            Notices.done(getTranslation("gallery.agreed", card.title()));
            show();
        });
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        Button decline = new Button(getTranslation("gallery.decline"), click -> {
            desk.leave(card.id());
            show();
        });
        Div asked = new Div(new Icon("people"), words, look, decline, agree);
        asked.addClassName("etb-shop-note");
        return asked;
    }

    private Component card(ProjectCard project) {
        boolean hers = desk.isHers(project);
        Div card = new Div();
        card.addClassNames("etb-card", "etb-product", "etb-lendable");
        card.getElement().setAttribute("role", "article");
        Span where = new Span(workshops.name(project.venue()));
        where.addClassNames("etb-s13", "etb-sec");
        Div words = new Div(new H2(project.title()), where);
        words.addClassNames("etb-col", "etb-grow");
        card.add(words, ProjectBadge.of(project.state(), project.hiddenReason() != null));
        if (project.summary() != null) {
            card.add(new Paragraph(project.summary()));
        }
        if (project.hiddenReason() != null && hers) {
            Paragraph why = new Paragraph(getTranslation("gallery.hidden.because", project.hiddenReason()));
            why.addClassName("etb-s13");
            card.add(why);
        }
        card.add(hers ? own(project) : named(project));
        return card;
    }

    private Component own(ProjectCard project) {
        RouterLink edit = new RouterLink(
                getTranslation("gallery.edit"),
                ProjectView.class,
                new RouteParameters("project", project.id().toString()));
        edit.addClassName("etb-btn");
        edit.getElement().setAttribute("aria-label", getTranslation("gallery.edit.of", project.title()));
        return foot(edit, look(project));
    }

    private Component named(ProjectCard project) {
        Button leave = new Button(getTranslation("gallery.leave"), click -> {
            desk.leave(project.id());
            Notices.done(getTranslation("gallery.left", project.title()));
            show();
        });
        leave.setAriaLabel(getTranslation("gallery.leave.of", project.title()));
        return foot(look(project), leave);
    }

    private Component look(ProjectCard project) {
        Anchor look = new Anchor(project.address(), getTranslation("gallery.look"));
        look.setRouterIgnore(true);
        look.addClassName("etb-btn");
        look.setAriaLabel(getTranslation("gallery.look.of", project.title()));
        return look;
    }

    private static Component foot(Component... ways) {
        Div foot = new Div(ways);
        foot.addClassNames("etb-row", "etb-wrap", "etb-gallery-foot");
        return foot;
    }

    private void write() {
        new NewProjectDialog(making, workshops, id -> open(id.toString())).open();
    }

    private void take() {
        new ImportDialog(desk, workshops, id -> open(id.toString())).open();
    }

    static void open(String id) {
        UI.getCurrent().navigate(PATH + "/" + id);
    }
}
