package org.etabli.ui.publicsite;

import java.util.Locale;
import org.etabli.fault.FaultReports;
import org.etabli.gallery.ProjectSearch;
import org.etabli.gallery.Projects;
import org.etabli.handbook.Handbooks;
import org.etabli.resource.Resource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What there is around a machine: what is said to be broken of it, how to use it, what is sold for it, what was made with it. */
@Component
class AroundMachine {

    private static final int MADE = 6;

    private final FaultReports reports;
    private final Handbooks handbooks;
    private final MachineShelf shelf;
    private final Projects projects;

    AroundMachine(FaultReports reports, Handbooks handbooks, MachineShelf shelf, Projects projects) {
        this.reports = reports;
        this.handbooks = handbooks;
        this.shelf = shelf;
        this.projects = projects;
    }

    void tell(Model model, Locale reader, Resource machine) {
        model.addAttribute("known", reports.listKnown(machine.id()));
        model.addAttribute("handbook", handbooks.of(machine.id()));
        model.addAttribute("shelf", shelf.list(reader, machine));
        model.addAttribute("made", projects.search(ProjectSearch.madeWith(machine.id()), 0, MADE));
    }
}
