package org.etabli.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Tells the screens that count minutes that another one has begun. */
@Service
public class LiveMinutes implements DisposableBean {

    private final Map<Follower, Boolean> followers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("minutes").daemon().factory());

    LiveMinutes(Clock clock) {
        Instant now = clock.instant();
        Duration toNextMinute =
                Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
        teller.scheduleAtFixedRate(
                this::tell, toNextMinute.toMillis(), Duration.ofMinutes(1).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs the command in the component's UI at the start of every minute, as long as it is attached. */
    public void follow(Component component, Command command) {
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
    public void destroy() {
        teller.shutdownNow();
    }

    private record Follower(UI ui, Command command) {}
}
