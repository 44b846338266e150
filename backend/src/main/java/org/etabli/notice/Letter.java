package org.etabli.notice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.kernel.NoticeId;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Operator;
import org.etabli.network.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is put into a form: what it says, to whom, in her language.
 *
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
        Reader to,
        String subject,
        String lead,
        List<Fact> facts,
        List<String> remarks,
        Link link,
        String footer,
        @Nullable Invitation invitation,
        @Nullable Enclosure enclosure,
        @Nullable String code) {

    Letter with(@Nullable Invitation entry) {
        return new Letter(notice, from, to, subject, lead, facts, remarks, link, footer, entry, enclosure, code);
    }

    Letter with(@Nullable Enclosure file) {
        return new Letter(notice, from, to, subject, lead, facts, remarks, link, footer, invitation, file, code);
    }

    Letter withCode(@Nullable String says) {
        return new Letter(notice, from, to, subject, lead, facts, remarks, link, footer, invitation, enclosure, says);
    }

    Locale language() {
        return to.language();
    }

    String address() {
        return Objects.requireNonNull(to.email(), "nobody writes to who has no address");
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

        static Sender of(Operator operator) {
            return new Sender(operator.name(), null, operator.id());
        }
    }

    /** A file in the envelope. */
    record Enclosure(String name, String mediaType, byte[] content) {

        static Enclosure of(InvoiceFile file) {
            return new Enclosure(file.name(), file.mediaType(), file.content());
        }
    }

    record Fact(String name, String value) {}

    record Link(String label, String address) {}
}
