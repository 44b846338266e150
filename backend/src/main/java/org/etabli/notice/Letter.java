package org.etabli.notice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.etabli.kernel.NoticeId;
import org.etabli.kernel.OperatorId;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is put into a form: what it says, to whom, in her language.
 *
 * @param elsewhere an address of hers for this sort of letter, or null for her own
 * @param lead what happened, one sentence
 * @param facts when, where, what it costs; in order
 * @param remarks what follows from it, one idea each
 * @param invitation the calendar entry that goes with it, or null
 * @param enclosure the document that goes with it, or null
 * @param code what a QR code in it says, or null
 */
record Letter(
        NoticeId notice,
        Sender from,
        MemberDetails to,
        @Nullable String elsewhere,
        String subject,
        String lead,
        List<Fact> facts,
        List<String> remarks,
        Link link,
        String footer,
        @Nullable Invitation invitation,
        @Nullable Enclosure enclosure,
        @Nullable String code) {

    /** One without a code. */
    Letter(
            NoticeId notice,
            Sender from,
            MemberDetails to,
            @Nullable String elsewhere,
            String subject,
            String lead,
            List<Fact> facts,
            List<String> remarks,
            Link link,
            String footer,
            @Nullable Invitation invitation,
            @Nullable Enclosure enclosure) {
        this(notice, from, to, elsewhere, subject, lead, facts, remarks, link, footer, invitation, enclosure, null);
    }

    Locale language() {
        return to.locale();
    }

    /**
     * @param email where answers go, or null
     * @param operator in whose look it is written, or null for Établi's own
     */
    record Sender(
            String name, @Nullable String email, @Nullable OperatorId operator) {

        static Sender of(Venue venue) {
            return new Sender(venue.name(), venue.email(), venue.operator());
        }
    }

    String address() {
        return Objects.requireNonNull(
                elsewhere == null ? to.email() : elsewhere, "nobody writes to who has no address");
    }

    /** A file in the envelope. */
    record Enclosure(String name, String mediaType, byte[] content) {}

    record Fact(String name, String value) {}

    record Link(String label, String address) {}
}
