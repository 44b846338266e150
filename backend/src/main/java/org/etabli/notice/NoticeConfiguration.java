package org.etabli.notice;

import java.time.Clock;
import org.etabli.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NoticeConfiguration {

    @Bean
    Postman postman(MailSettings settings, JdbcClient jdbc, Transactions transactions, Clock clock) {
        Logger log = LoggerFactory.getLogger(Postman.class);
        if (settings.hasServer()) {
            if (settings.domain().equals("localhost")) {
                log.warn("Mails come from {}, which many servers refuse: set ETABLI_MAIL_FROM", settings.from());
            }
            return new SmtpPostman(settings);
        }
        log.info("No mail server is configured (ETABLI_MAIL_HOST): mails stay in the mailbox shown on screen");
        return new MailboxPostman(jdbc, transactions, clock);
    }
}
