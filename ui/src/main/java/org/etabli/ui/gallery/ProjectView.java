package org.etabli.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.etabli.gallery.Project;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** One of her projects: what she writes, beside it who sees it, pictures, files and who else made it. */
@Route(MyProjectsView.PATH + "/:project")
@PermitAll
class ProjectView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProjectDesk desk;
    private final transient Workshops workshops;
    private final Div side = new Div();
    private transient @Nullable Project project;
    private transient @Nullable ProjectForm form;

    ProjectView(ProjectDesk desk, Workshops workshops) {
        super("gallery.mine");
        this.desk = desk;
        this.workshops = workshops;
        side.addClassNames("etb-col", "etb-gallery-side");
    }

    @Override
    public String heading() {
        return project == null ? super.heading() : project.title();
    }

    @Override
    public List<Component> actions() {
        Anchor back = new Anchor(MyProjectsView.PATH, new Icon("arrow-left"), new Span(getTranslation("gallery.mine")));
        back.addClassName("etb-btn");
        return List.of(back);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Project found = desk.get(event.getRouteParameters().get("project").orElseThrow());
        project = found;
        ProjectForm written = new ProjectForm(desk, workshops, found);
        form = written;
        removeAll();
        Div columns = new Div(written, side);
        columns.addClassName("etb-gallery-project");
        add(columns);
        showSide(found);
    }

    private void showSide(Project now) {
        side.removeAll();
        side.add(
                new StateCard(desk, now, this::publish, this::change),
                new PicturesCard(desk, now, this::refreshSide),
                new FilesCard(desk, now, this::refreshSide),
                new AuthorsCard(desk, now, this::refreshSide));
    }

    private void refreshSide() {
        Project known = project;
        if (known != null) {
            Project now = desk.get(known.id().toString());
            project = now;
            showSide(now);
        }
    }

    /** What stands in the form is what is shown. */
    private void publish() {
        Project known = project;
        ProjectForm written = form;
        if (known != null && written != null && written.save() && written.accept(() -> desk.publish(known.id()))) {
            refreshSide();
            written.isAt(desk.get(known.id().toString()).revision());
        }
    }

    /** What changes where it stands, and not what is written. */
    private void change(Runnable what) {
        Project known = project;
        ProjectForm written = form;
        if (known == null || written == null) {
            return;
        }
        long before = desk.get(known.id().toString()).revision();
        what.run();
        refreshSide();
        if (written.revision() == before) {
            written.isAt(desk.get(known.id().toString()).revision());
        }
    }
}
