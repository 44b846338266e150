package org.etabli.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;

/** Tells the screens that follow it that some time has gone by. */
abstract class Ticks implements DisposableBean {

    private final Map<Follower, Boolean> followers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService teller;

    Ticks(String name, Duration first, Duration every) {
        teller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        teller.scheduleAtFixedRate(this::tell, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs the command in the component's UI at every tick, as long as it is attached. */
    public final void follow(Component component, Command command) {
        component.addAttachListener(attached -> {
            Follower follower = new Follower(attached.getUI(), command);
            followers.put(follower, true);
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                followers.remove(follower);
            });
        });
    }

    private void tell() {
        followers.keySet().stream()
                .filter(follower -> follower.ui().isAttached())
                .forEach(follower -> follower.ui().access(follower.command()));
    }

    @Override
    public final void destroy() {
        teller.shutdownNow();
    }

    private record Follower(UI ui, Command command) {}
}
