package org.etabli.gallery;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProjectReportId;
import org.jspecify.annotations.Nullable;

/**
 * Says that a project should not be there.
 *
 * @param id made by the form: sent twice, it is reported once
 * @param reporter a member, or null; then an address is needed
 */
public record NewReport(
        ProjectReportId id,
        String reason,
        @Nullable MemberId reporter,
        @Nullable String email) {

    /** @throws InvalidInputException naming the field that does not fit */
    public NewReport {
        reason = Input.text("reason", reason, 1_000);
        email = reporter == null ? Input.email("email", email) : null;
    }

    /** Who is not to report too often. */
    String author() {
        return reporter == null ? String.valueOf(email) : reporter.toString();
    }
}
