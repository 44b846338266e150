package org.etabli.demo;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Installs the demo network while the application starts, before the web server and the jobs do. */
@Component
@ConditionalOnBooleanProperty("etabli.demo")
class DemoStart implements SmartInitializingSingleton {

    private final DemoNetwork network;

    DemoStart(DemoNetwork network) {
        this.network = network;
    }

    @Override
    public void afterSingletonsInstantiated() {
        network.install();
    }
}
