package org.etabli.access;

import java.net.URI;
import org.springframework.stereotype.Component;

/** Lets Établi listen to controllers at a broker for a while. */
@Component
public class BrokerFixture {

    private final SignedMessages messages;
    private final ControllerCalls calls;

    BrokerFixture(SignedMessages messages, ControllerCalls calls) {
        this.messages = messages;
        this.calls = calls;
    }

    public AutoCloseable listen(URI url) {
        Broker broker = new Broker(new BrokerSettings(url), messages, calls);
        broker.start();
        return broker::stop;
    }
}
