package org.etabli.gallery;

import java.util.List;
import org.etabli.kernel.InvalidInputException;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Notes how machines are called now, so that they keep their names when they are withdrawn. */
@Component
class MachineLookup {

    private final Resources resources;

    MachineLookup(Resources resources) {
        this.resources = resources;
    }

    /** @throws InvalidInputException naming {@code machines} for one that never was */
    ProjectDraft noted(ProjectDraft draft) {
        List<MachineUsed> machines = draft.machines().stream().map(this::noted).toList();
        return new ProjectDraft(
                draft.venue(),
                draft.title(),
                draft.summary(),
                draft.body(),
                draft.licence(),
                machines,
                draft.materials());
    }

    private MachineUsed noted(MachineUsed used) {
        if (used.resource() == null) {
            return used;
        }
        Resource resource = resources
                .recall(used.resource())
                .orElseThrow(() -> new InvalidInputException("machines", "project-machine"));
        return new MachineUsed(resource.id(), resource.name(), resource.category(), resource.trade());
    }
}
