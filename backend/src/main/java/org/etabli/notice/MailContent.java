package org.etabli.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail, opened.
 *
 * @param html a whole page that loads nothing from elsewhere
 * @param text the same for readers of plain text
 * @param calendar the iCalendar stream (RFC 5545) to be offered as {@code invite.ics}, or null
 * @param source the message as it would have left
 */
public record MailContent(
        MailSummary summary,
        String html,
        String text,
        @Nullable String calendar,
        String source) {

    static MailContent parse(MailSummary summary, String source) {
        Map<String, String> parts = new HashMap<>();
        try {
            var bytes = new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8));
            collect(new MimeMessage(Session.getInstance(new Properties()), bytes), parts);
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException("the mail " + summary.id() + " can't be read", unreadable);
        }
        return new MailContent(
                summary, withPicture(parts), parts.getOrDefault("text/plain", ""), parts.get("text/calendar"), source);
    }

    /** The picture stands in the page itself, where no mail program is to put it there. */
    private static String withPicture(Map<String, String> parts) {
        return parts.getOrDefault("text/html", "")
                .replace("cid:" + QrPicture.CID, "data:image/png;base64," + parts.getOrDefault("image/png", ""));
    }

    private static String encoded(Part part) throws MessagingException, IOException {
        return Base64.getEncoder().encodeToString(part.getInputStream().readAllBytes());
    }

    private static void collect(Part part, Map<String, String> found) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                collect(many.getBodyPart(i), found);
            }
        } else if (!Part.ATTACHMENT.equals(part.getDisposition())) {
            String type = part.getContentType().split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
            found.put(
                    type,
                    type.startsWith("image/")
                            ? encoded(part)
                            : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
