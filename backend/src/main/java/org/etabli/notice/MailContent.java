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
                summary, withPictures(parts), parts.getOrDefault("text/plain", ""), parts.get("text/calendar"), source);
    }

    /** The pictures stand in the page itself, where no mail program is to put them there. */
    private static String withPictures(Map<String, String> parts) {
        String page = parts.getOrDefault("text/html", "");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (part.getKey().startsWith("cid:")) {
                page = page.replace(part.getKey(), "data:image/png;base64," + part.getValue());
            }
        }
        return page;
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
            if (type.startsWith("image/")) {
                found.put("cid:" + part.getHeader("Content-ID")[0].replaceAll("[<>]", ""), encoded(part));
            } else {
                found.put(type, new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
