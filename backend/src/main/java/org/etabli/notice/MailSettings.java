package org.etabli.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves ({@code ETABLI_MAIL_HOST/_PORT/_USER/_PASSWORD/_FROM}).
 *
 * @param host the SMTP server; without one, mails land in the mailbox that the screens show
 * @param port 465 speaks TLS from the first byte, every other port takes STARTTLS when it is offered
 * @param password never sent over a connection that is not encrypted
 * @param from the address that mails come from
 */
@ConfigurationProperties("etabli.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("etabli@localhost") String from) {

    MailSettings {
        try {
            new InternetAddress(from, true);
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("ETABLI_MAIL_FROM is no mail address: " + from, wrong);
        }
    }

    boolean hasServer() {
        return host != null && !host.isBlank();
    }

    boolean hasPassword() {
        return password != null && !password.isBlank();
    }

    /** The part of the sender's address after the @. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
