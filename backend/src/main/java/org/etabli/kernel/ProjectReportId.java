package org.etabli.kernel;

import java.util.UUID;

/** Identifies what somebody said against a project. */
public record ProjectReportId(UUID value) {

    public static ProjectReportId next() {
        return new ProjectReportId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static ProjectReportId parse(String text) {
        return new ProjectReportId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
