package org.etabli.ui.publicsite;

import java.util.Locale;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One machine, as who scans the code on it finds it: what it is, how it stands, what one needs to use it. */
@Controller
class MachinePageController {

    private final Resources resources;
    private final Venues venues;
    private final MachineNeeds needs;
    private final VenueFacts facts;
    private final MachineWords words;
    private final AroundMachine around;

    MachinePageController(
            Resources resources,
            Venues venues,
            MachineNeeds needs,
            VenueFacts facts,
            MachineWords words,
            AroundMachine around) {
        this.resources = resources;
        this.venues = venues;
        this.needs = needs;
        this.facts = facts;
        this.words = words;
        this.around = around;
    }

    @GetMapping("/machines/{id}")
    String machine(@PathVariable String id, Model model, Locale reader) {
        Resource machine = resources.get(ResourceId.parse(id));
        model.addAttribute("machine", machine);
        model.addAttribute("venue", venues.get(machine.venue()));
        model.addAttribute("kind", KindWords.key(machine.kind()));
        model.addAttribute("place", words.place(machine));
        model.addAttribute("state", words.state(reader, machine));
        model.addAttribute("price", facts.price(reader, machine));
        model.addAttribute("required", needs.list(reader, machine));
        model.addAttribute("supervised", needs.supervision(reader, machine));
        model.addAttribute("reserve", words.reserving(machine));
        around.tell(model, reader, machine);
        return "public/machine";
    }
}
