package org.etabli.gallery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project that its venue's manager is to look at: reported, hidden, or asked to be looked at again. */
public record Reported(ProjectCard project, List<Report> reports) {

    /** @param by how who said it is called, or her address; null when that was erased */
    public record Report(String reason, @Nullable String by, Instant at) {}
}
