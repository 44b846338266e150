package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.CourseId;
import org.etabli.network.Operator;
import org.etabli.training.Course;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;

/** What a manager's operators teach: each course with what it opens and how many sessions are to come. */
@Route("training-courses")
@Menu(order = 35, icon = "list", title = "courses.menu")
@RolesAllowed("MANAGER")
class CoursesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private final transient CourseDesk desk;

    CoursesView(CourseDesk desk) {
        super("courses.menu");
        this.desk = desk;
    }

    @Override
    public List<Component> actions() {
        List<Operator> operators = desk.operators();
        return operators.stream()
                .map(operator -> (Component) add(operator, operators.size() > 1))
                .toList();
    }

    private Button add(Operator operator, boolean several) {
        String word = several ? getTranslation("courses.new-at", operator.name()) : getTranslation("courses.new");
        Button add = new Button(
                word, new Icon("plus"), click -> new CourseDialog(desk, operator, null, this::refresh).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        removeAll();
        List<Course> all = desk.list();
        if (all.isEmpty()) {
            add(new EmptyState("training", getTranslation("courses.none")));
            return;
        }
        Map<CourseId, Long> coming = desk.coming();
        Div cards = new Div();
        cards.addClassName("etb-trainings");
        all.forEach(course -> cards.add(card(course, coming.getOrDefault(course.id(), 0L))));
        add(cards);
    }

    private Component card(Course course, long coming) {
        Div head = new Div(new H2(course.title().in(getLocale())));
        head.addClassName("etb-head");
        if (course.withdrawn()) {
            head.add(new StatusBadge(Status.CLOSED, getTranslation("courses.withdrawn")));
        }
        Div card = new Div(head);
        card.addClassNames("etb-card", "etb-training");
        card.getElement().setAttribute("role", "article");
        if (course.description() != null) {
            Paragraph text = new Paragraph(course.description().in(getLocale()));
            text.addClassNames("etb-sec", "etb-s13");
            card.add(text);
        }
        card.add(
                SessionWords.fact(
                        "clock", Words.length(Duration.ofMinutes(course.terms().minutes()))),
                SessionWords.fact("people", getTranslation("courses.people", course.minPlaces(), course.maxPlaces())),
                SessionWords.fact("euro", SessionWords.price(course)));
        if (!course.grants().isEmpty()) {
            card.add(SessionWords.fact("unlock", getTranslation("trainings.opens", SessionWords.grants(course))));
        }
        card.add(foot(course, coming));
        return card;
    }

    private Component foot(Course course, long coming) {
        Span state = new Span(getTranslation("courses.coming", coming));
        state.addClassNames("etb-grow", "etb-s13");
        Button edit = new Button(
                getTranslation("courses.edit"),
                click -> desk.operators().stream()
                        .filter(operator -> operator.id().equals(course.operator()))
                        .forEach(operator -> new CourseDialog(desk, operator, course, this::refresh).open()));
        edit.addThemeVariants(ButtonVariant.SMALL);
        edit.setAriaLabel(getTranslation("trainings.do", edit.getText(), course.title()));
        Button offer = course.withdrawn()
                ? new Button(getTranslation("courses.offer"), click -> offerAgain(course))
                : new Button(getTranslation("courses.withdraw"), click -> withdraw(course));
        offer.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        offer.setAriaLabel(getTranslation("trainings.do", offer.getText(), course.title()));
        Div foot = new Div(state, offer, edit);
        foot.addClassNames("etb-row", "etb-wrap", "etb-training-foot");
        return foot;
    }

    private void withdraw(Course course) {
        desk.withdraw(course.id());
        Notices.done(getTranslation("courses.withdrawn-now", course.title()), () -> offerAgain(course));
        refresh();
    }

    private void offerAgain(Course course) {
        desk.offerAgain(course.id());
        Notices.done(getTranslation("courses.offered-again", course.title()));
        refresh();
    }
}
