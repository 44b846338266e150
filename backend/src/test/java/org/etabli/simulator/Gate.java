package org.etabli.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.etabli.simulator.Link.Reply;

/**
 * The controller of a door. Shut unless Établi, or its list of rights while it is cut off, says open, and shut again some
 * seconds later. Tells what it opened by itself once it can.
 */
public final class Gate implements Device {

    private static final long MOMENT = 5;

    private final Line line;
    private final LongSupplier clock;
    private final Deque<Opening> untold = new ArrayDeque<>();

    private long openUntil = Long.MIN_VALUE / 2;
    private String said = "shut";

    /**
     * @param serverKey as PEM, as it was given with the key
     * @param clock seconds of a clock that runs evenly, from any beginning
     */
    public Gate(String door, String serverKey, Link link, LongSupplier clock) {
        this.line = new Line(door, serverKey, link);
        this.clock = clock;
    }

    private record Opening(UUID id, String credential, long at) {}

    @Override
    public void badge(String credential) {
        long now = clock.getAsLong();
        Opening opening = new Opening(UUID.randomUUID(), credential, now);
        Optional<Reply> reply = line.send(message(opening, now));
        if (reply.isPresent()) {
            obey(reply.get(), now);
        } else if (line.rightOf(credential, now).isPresent()) {
            open(now + MOMENT);
            untold.add(opening);
        } else {
            said = "cut off";
        }
    }

    @Override
    public void tick() {
        long now = clock.getAsLong();
        if (!isOn() && "open".equals(said)) {
            said = "shut";
        }
        while (!untold.isEmpty() && line.send(message(untold.peek(), now)).isPresent()) {
            untold.remove();
        }
        Map<String, Object> heartbeat = new HashMap<>();
        heartbeat.put("type", "heartbeat");
        line.send(heartbeat).filter(Reply::allowed).ifPresent(reply -> obey(reply, now));
        line.keepRights(now);
    }

    @Override
    public void refreshRights() {
        line.refreshRights(clock.getAsLong());
    }

    @Override
    public void cut() {
        line.cut();
    }

    @Override
    public void restore() {
        line.restore();
    }

    /** Whether it stands open. */
    @Override
    public boolean isOn() {
        return clock.getAsLong() < openUntil;
    }

    /** What it last showed: {@code open}, {@code shut}, or why it stayed shut. */
    @Override
    public String said() {
        return said;
    }

    @Override
    public int untold() {
        return untold.size();
    }

    private void obey(Reply reply, long now) {
        if (reply.allowed()) {
            Long seconds = reply.forSeconds();
            open(now + (seconds == null ? MOMENT : Math.max(1, seconds)));
        } else {
            said = String.valueOf(reply.reason());
        }
    }

    private void open(long until) {
        openUntil = until;
        said = "open";
    }

    private static Map<String, Object> message(Opening opening, long now) {
        Map<String, Object> message = new HashMap<>();
        message.put("type", "open");
        message.put("opening", opening.id().toString());
        message.put("credential", opening.credential());
        message.put("openedSecondsAgo", now - opening.at());
        return message;
    }
}
