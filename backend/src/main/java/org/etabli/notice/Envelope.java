package org.etabli.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.etabli.kernel.NoticeId;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.OperatorLook;
import org.etabli.network.OperatorLooks;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/**
 * Puts a letter into a MIME message: plain text, HTML and the calendar entry as alternatives of one body (RFC 6047), and
 * the entry once more as a file for programs that know only files.
 */
@Component
class Envelope {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final OperatorLooks looks;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    Envelope(MailSettings settings, OperatorLooks looks, Clock clock) {
        this.settings = settings;
        this.looks = looks;
        this.clock = clock;
    }

    /** The same notice always has the same Message-ID. */
    MimeMessage seal(Letter letter) {
        try {
            MimeMessage mail = new NumberedMail(session, messageId(letter.notice()));
            mail.setFrom(new InternetAddress(settings.from(), letter.from().name(), UTF_8));
            if (letter.from().email() != null) {
                mail.setReplyTo(
                        new InternetAddress[] {new InternetAddress(letter.from().email())});
            }
            mail.setRecipient(
                    MimeMessage.RecipientType.TO,
                    new InternetAddress(letter.address(), letter.to().name(), UTF_8));
            mail.setSubject(letter.subject(), UTF_8);
            mail.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
            mail.setContentLanguage(
                    new String[] {Phrasebook.nearest(letter.language()).getLanguage()});
            mail.setContent(content(letter));
            mail.saveChanges();
            return mail;
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
    }

    private String messageId(NoticeId notice) {
        return "<" + notice + "@" + settings.domain() + ">";
    }

    private Multipart content(Letter letter) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(LetterLayout.text(letter), "plain"));
        alternatives.addBodyPart(html(letter));
        Invitation invitation = letter.invitation();
        if (letter.enclosure() != null) {
            return mixed(alternatives, file(letter.enclosure()));
        }
        if (invitation == null) {
            return alternatives;
        }
        alternatives.addBodyPart(calendar(invitation, "text/calendar; charset=UTF-8; method=" + invitation.method()));
        BodyPart file = calendar(invitation, "application/ics; name=\"invite.ics\"");
        file.setFileName("invite.ics");
        file.setDisposition(Part.ATTACHMENT);
        return mixed(alternatives, file);
    }

    private static Multipart mixed(Multipart alternatives, BodyPart file) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        return new MimeMultipart("mixed", body, file);
    }

    /** With its pictures beside it, where it has some (RFC 2387). */
    private MimeBodyPart html(Letter letter) throws MessagingException {
        OperatorLook look = look(letter.from());
        MimeMultipart together = new MimeMultipart("related", text(LetterLayout.html(letter, look), "html"));
        if (look.logo() != null) {
            together.addBodyPart(picture(LetterLayout.LOGO, look.logo().content()));
        }
        if (letter.code() != null) {
            together.addBodyPart(picture(QrPicture.CID, QrPicture.png(letter.code())));
        }
        if (together.getCount() == 1) {
            return (MimeBodyPart) together.getBodyPart(0);
        }
        MimeBodyPart whole = new MimeBodyPart();
        whole.setContent(together);
        return whole;
    }

    private OperatorLook look(Letter.Sender from) {
        return from.operator() == null ? OperatorLook.PLAIN : looks.of(from.operator());
    }

    private static MimeBodyPart picture(String id, byte[] png) throws MessagingException {
        MimeBodyPart picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(png, "image/png")));
        picture.setContentID("<" + id + ">");
        picture.setDisposition(Part.INLINE);
        return picture;
    }

    private static BodyPart file(Letter.Enclosure enclosure) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.content(), enclosure.mediaType())));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setFileName(enclosure.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart calendar(Invitation invitation, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        byte[] content = invitation.content().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Keeps its number through every saving. */
    private static final class NumberedMail extends MimeMessage {

        private final String number;

        NumberedMail(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
