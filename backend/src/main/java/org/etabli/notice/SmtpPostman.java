package org.etabli.notice;

import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to the SMTP server (RFC 5321). */
class SmtpPostman implements Postman {

    private static final int IMPLICIT_TLS = 465;
    private static final String MILLIS_TO_CONNECT = "10000";
    private static final String MILLIS_TO_ANSWER = "20000";

    private final JavaMailSenderImpl smtp;

    SmtpPostman(MailSettings settings) {
        smtp = new JavaMailSenderImpl();
        smtp.setHost(settings.host());
        smtp.setPort(settings.port());
        smtp.setUsername(settings.user());
        smtp.setPassword(settings.password());
        smtp.setJavaMailProperties(properties(settings));
    }

    @Override
    public void take(NoticeId notice, MemberId recipient, MimeMessage mail) {
        try {
            smtp.send(mail);
        } catch (MailAuthenticationException turnedAway) {
            throw new PostmanAwayException(server() + " turns us away: " + turnedAway.getMessage(), turnedAway);
        } catch (MailSendException failed) {
            if (failed.getCause() != null) {
                throw new PostmanAwayException(
                        server() + " does not answer: " + failed.getCause().getMessage(), failed);
            }
            throw failed;
        }
    }

    private String server() {
        return "The mail server " + smtp.getHost() + ":" + smtp.getPort();
    }

    private static Properties properties(MailSettings settings) {
        boolean implicit = settings.port() == IMPLICIT_TLS;
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.enable", Boolean.toString(implicit));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(!implicit));
        properties.put("mail.smtp.starttls.required", Boolean.toString(!implicit && settings.hasPassword()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.hasPassword()));
        properties.put("mail.smtp.connectiontimeout", MILLIS_TO_CONNECT);
        properties.put("mail.smtp.timeout", MILLIS_TO_ANSWER);
        properties.put("mail.smtp.writetimeout", MILLIS_TO_ANSWER);
        return properties;
    }
}
