package org.etabli.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.etabli.gallery.ProjectCard;
import org.etabli.gallery.Reported;
import org.etabli.gallery.Reported.Report;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;

/** What was said against projects at the venues that she manages, what is hidden, what is asked to be looked at again. */
@Route(ReportsView.PATH)
@RolesAllowed("MANAGER")
class ReportsView extends Page implements BeforeEnterObserver {

    static final String PATH = "my-projects/reports";

    private static final long serialVersionUID = 1L;

    private final transient GalleryDesk desk;
    private final transient Workshops workshops;

    ReportsView(GalleryDesk desk, Workshops workshops) {
        super("gallery.reports");
        this.desk = desk;
        this.workshops = workshops;
        addClassName("etb-gallery");
    }

    @Override
    public List<Component> actions() {
        Anchor gallery = new Anchor("/projects", new Icon("layers"), new Span(getTranslation("gallery.see")));
        gallery.setRouterIgnore(true);
        gallery.addClassName("etb-btn");
        return List.of(gallery);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        List<Reported> all = desk.reported();
        if (all.isEmpty()) {
            add(new EmptyState("flag", getTranslation("gallery.reports.none")));
            return;
        }
        Div cards = new Div();
        cards.addClassName("etb-shelf");
        all.forEach(each -> cards.add(card(each)));
        add(cards);
    }

    private Component card(Reported reported) {
        ProjectCard project = reported.project();
        Div card = new Div();
        card.addClassNames("etb-card", "etb-product", "etb-lendable");
        card.getElement().setAttribute("role", "article");
        Span where = new Span(workshops.name(project.venue()));
        where.addClassNames("etb-s13", "etb-sec");
        Div words = new Div(new H2(project.title()), where);
        words.addClassNames("etb-col", "etb-grow");
        card.add(words, badge(reported));
        if (project.hiddenReason() != null) {
            card.add(new Paragraph(getTranslation("gallery.hidden.because", project.hiddenReason())));
        }
        reported.reports().forEach(report -> card.add(said(project, report)));
        card.add(doings(project));
        return card;
    }

    private StatusBadge badge(Reported reported) {
        ProjectCard project = reported.project();
        return project.appealed()
                ? new StatusBadge(Status.WAIT, getTranslation("gallery.reports.again"))
                : project.hiddenReason() != null
                        ? new StatusBadge(Status.CLOSED, getTranslation("gallery.state.HIDDEN"))
                        : new StatusBadge(
                                Status.BROKEN,
                                getTranslation(
                                        "gallery.reports.count",
                                        reported.reports().size()));
    }

    private Component said(ProjectCard project, Report report) {
        Span by = new Span(getTranslation(
                "gallery.reports.by",
                report.by() == null ? "" : report.by(),
                Words.date(report.at()
                        .atZone(workshops.venue(project.venue()).zone())
                        .toLocalDate())));
        by.addClassNames("etb-s13", "etb-sec");
        Div said = new Div(new Paragraph(report.reason()), by);
        said.addClassNames("etb-col", "etb-gallery-said");
        return said;
    }

    private Component doings(ProjectCard project) {
        Anchor look = new Anchor(project.address(), getTranslation("gallery.look"));
        look.setRouterIgnore(true);
        look.addClassName("etb-btn");
        look.setAriaLabel(getTranslation("gallery.look.of", project.title()));
        Button clear = new Button(
                getTranslation(project.hiddenReason() == null ? "gallery.clear" : "gallery.show-again"), click -> {
                    desk.clear(project.id());
                    Notices.done(getTranslation("gallery.cleared", project.title()));
                    show();
                });
        Button hide = new Button(
                getTranslation(project.hiddenReason() == null ? "gallery.hide" : "gallery.hide-still"),
                click -> new HideDialog(desk, project, this::show).open());
        if (project.hiddenReason() == null) {
            hide.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div doings = new Div(look, clear, hide);
        doings.addClassNames("etb-row", "etb-wrap", "etb-gallery-foot");
        return doings;
    }
}
