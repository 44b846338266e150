package org.etabli.ui.operation;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etabli.jobs.JobStatus;
import org.etabli.jobs.Jobs;
import org.etabli.jobs.Retention;
import org.etabli.kernel.Phrasebook;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.SignedIn;

/** Every recurring job, those that fail first, and what retention deleted. */
@Route("jobs")
@Menu(order = 66, icon = "repeat", title = "jobs.menu")
@RolesAllowed("NETWORK_ADMIN")
class JobsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final int A_MOMENT = 2_500;

    private final transient Jobs jobs;
    private final transient Retention retention;
    private final transient SignedIn signedIn;
    private final transient JobRow.Words words;
    private final transient Map<String, JobRow> rows = new LinkedHashMap<>();
    private final Div list = new Div();
    private final RetentionTable deleted;

    JobsView(
            Jobs jobs,
            Retention retention,
            SignedIn signedIn,
            Moments moments,
            FaultWords faults,
            Phrasebook phrasebook) {
        super("jobs.menu");
        this.jobs = jobs;
        this.retention = retention;
        this.signedIn = signedIn;
        this.words = new JobRow.Words(moments, faults);
        this.deleted = new RetentionTable(moments, phrasebook);
        addClassName("etb-operation");
        list.addClassNames("etb-card", "etb-flush", "etb-jobs");
        list.getElement().setAttribute("role", "list");
        Paragraph lead = new Paragraph(getTranslation("jobs.retention.lead"));
        lead.addClassNames("etb-sec", "etb-s13");
        Section report = new Section(new H2(getTranslation("jobs.retention")), lead, deleted);
        report.addClassNames("etb-col", "etb-operation-part");
        add(list, report);
    }

    @Override
    public List<Component> actions() {
        Button refresh = new Button(getTranslation("operation.refresh"), new Icon("refresh"), click -> refresh());
        return List.of(refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rows.clear();
        list.removeAll();
        jobs.list(signedIn.caller()).stream()
                .sorted(Comparator.comparing((JobStatus job) -> job.failure() == null))
                .forEach(job -> {
                    JobRow row = new JobRow(job.name(), words, () -> runNow(job.name()));
                    row.show(job);
                    rows.put(job.name(), row);
                    list.add(row);
                });
        deleted.show(retention.account(signedIn.caller()));
    }

    /** Rows keep their place, so that the focus stays where it is. */
    @ClientCallable
    void refresh() {
        jobs.list(signedIn.caller()).forEach(job -> {
            JobRow row = rows.get(job.name());
            if (row != null) {
                row.show(job);
            }
        });
    }

    private void runNow(String name) {
        jobs.runNow(signedIn.caller(), name);
        Notices.done(getTranslation("jobs.started", getTranslation("job." + name + ".title")));
        refresh();
        getElement().executeJs("setTimeout(() => this.$server.refresh(), $0)", A_MOMENT);
    }
}
