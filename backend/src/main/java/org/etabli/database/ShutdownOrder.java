package org.etabli.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;

/** Stops the embedded server last: the pool and everything above it depend on this bean and are destroyed before it. */
class ShutdownOrder implements DisposableBean {

    private final List<Runnable> lastly = new ArrayList<>();

    void afterAll(Runnable step) {
        lastly.add(step);
    }

    @Override
    public void destroy() {
        lastly.forEach(Runnable::run);
    }
}
