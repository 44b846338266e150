package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.jspecify.annotations.Nullable;

/** One thing to be told to one person about her own account. Its secret is not in it: it is made with the mail. */
record AccountNotice(NoticeId id, NoticeKind kind, MemberId recipient, From from) {

    /** @param venueId whose desk writes, or null when it is the network */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record From(@Nullable UUID venueId) {}
}
