package org.etabli.access;

import java.net.URI;
import org.springframework.stereotype.Component;

/** Lets Établi listen to controllers at a broker for a while. */
@Component
public class BrokerFixture {

    private final SignedMessages messages;

    BrokerFixture(SignedMessages messages) {
        this.messages = messages;
    }

    public AutoCloseable listen(URI url) {
        Broker broker = new Broker(new BrokerSettings(url), messages);
        broker.start();
        return broker::stop;
    }
}
