package org.etabli.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.etabli.simulator.Link.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The controller beside a laser cutter. Off unless Établi, or its list of rights while it is cut off, says on. Counts the
 * time that the laser runs, and tells what it could not tell once it can.
 */
public final class Laser implements Device {

    private final Line line;
    private final LongSupplier clock;
    private final Deque<Ended> untold = new ArrayDeque<>();

    private boolean running;
    private @Nullable Session session;
    private String said = "";

    /**
     * @param serverKey as PEM, as it was given with the key
     * @param clock seconds of a clock that runs evenly, from any beginning
     */
    public Laser(String machine, String serverKey, Link link, LongSupplier clock) {
        this.line = new Line(machine, serverKey, link);
        this.clock = clock;
    }

    private static final class Session {

        private final UUID id = UUID.randomUUID();
        private final String credential;
        private final long startedAt;
        private long until;
        private long ran;
        private long countedAt;
        private boolean told;

        Session(String credential, long now, long until, boolean told) {
            this.credential = credential;
            this.startedAt = now;
            this.countedAt = now;
            this.until = until;
            this.told = told;
        }
    }

    private record Ended(UUID id, String credential, long startedAt, long endedAt, long ran, String how) {}

    /** On, or off again when it is the same one. */
    @Override
    public void badge(String credential) {
        tick();
        Session on = session;
        if (on != null && on.credential.equals(credential)) {
            off("badge");
            return;
        }
        long now = clock.getAsLong();
        Session wanted = new Session(credential, now, now, true);
        Optional<Reply> reply = send(start(wanted, now));
        if (reply.isEmpty()) {
            byRights(wanted, now);
            return;
        }
        if (!reply.get().allowed()) {
            said = String.valueOf(reply.get().reason());
            return;
        }
        if (on != null) {
            off("taken-over");
        }
        wanted.until = now + seconds(reply.get());
        switchOn(wanted);
    }

    /** The laser runs, or rests while the machine stays on. */
    public void run(boolean runs) {
        count();
        running = runs;
    }

    @Override
    public void cut() {
        line.cut();
    }

    @Override
    public void restore() {
        line.restore();
    }

    @Override
    public void tick() {
        count();
        long now = clock.getAsLong();
        Session on = session;
        if (on != null && now >= on.until) {
            off("denied");
        }
        tellWhatWasNotTold(now);
        beat(now);
        line.keepRights(now);
    }

    @Override
    public void refreshRights() {
        line.refreshRights(clock.getAsLong());
    }

    @Override
    public boolean isOn() {
        return session != null;
    }

    /** What it last showed: {@code on}, {@code off}, or why it stayed or went off. */
    @Override
    public String said() {
        return said;
    }

    @Override
    public int untold() {
        return untold.size();
    }

    public @Nullable UUID sessionId() {
        return session == null ? null : session.id;
    }

    private void byRights(Session wanted, long now) {
        OptionalLong until = line.rightOf(wanted.credential, now);
        if (until.isEmpty() || session != null) {
            said = "cut off";
            untold.add(new Ended(wanted.id, wanted.credential, now, now, 0, "dead-man"));
            return;
        }
        wanted.told = false;
        wanted.until = until.getAsLong();
        switchOn(wanted);
    }

    private void switchOn(Session wanted) {
        session = wanted;
        running = false;
        said = "on";
    }

    private void off(String how) {
        Session on = session;
        if (on == null) {
            return;
        }
        count();
        session = null;
        running = false;
        said = "off";
        untold.add(new Ended(on.id, on.credential, on.startedAt, clock.getAsLong(), on.ran, how));
        tellWhatWasNotTold(clock.getAsLong());
    }

    private void count() {
        Session on = session;
        if (on != null) {
            long now = clock.getAsLong();
            on.ran += running ? now - on.countedAt : 0;
            on.countedAt = now;
        }
    }

    private void beat(long now) {
        Session on = session;
        if (on != null && !on.told) {
            Optional<Reply> reply = send(start(on, now));
            reply.ifPresent(told -> on.told = true);
            obey(on, reply, now);
            return;
        }
        Map<String, Object> message = message("heartbeat");
        if (on != null) {
            message.put("session", on.id.toString());
            message.put("ranSeconds", on.ran);
        }
        Optional<Reply> reply = send(message);
        if (on != null) {
            obey(on, reply, now);
        }
    }

    /** Cut off, the machine goes on only as long as the list of rights lets her; without one it goes off. */
    private void obey(Session on, Optional<Reply> reply, long now) {
        if (reply.isEmpty()) {
            if (line.rightOf(on.credential, now).isEmpty()) {
                off("dead-man");
                said = "cut off";
            }
        } else if (reply.get().allowed()) {
            on.until = now + seconds(reply.get());
        } else {
            off("denied");
            said = String.valueOf(reply.get().reason());
        }
    }

    private void tellWhatWasNotTold(long now) {
        while (!untold.isEmpty()) {
            Ended ended = untold.peek();
            Map<String, Object> message = message("stop");
            message.put("session", ended.id().toString());
            message.put("credential", ended.credential());
            message.put("startedSecondsAgo", now - ended.startedAt());
            message.put("endedSecondsAgo", now - ended.endedAt());
            message.put("ranSeconds", ended.ran());
            message.put("how", ended.how());
            if (send(message).isEmpty()) {
                return;
            }
            untold.remove();
        }
    }

    private Optional<Reply> send(Map<String, Object> message) {
        return line.send(message);
    }

    private static Map<String, Object> start(Session session, long now) {
        Map<String, Object> message = message("start");
        message.put("session", session.id.toString());
        message.put("credential", session.credential);
        message.put("startedSecondsAgo", now - session.startedAt);
        return message;
    }

    private static Map<String, Object> message(String type) {
        Map<String, Object> message = new HashMap<>();
        message.put("type", type);
        return message;
    }

    private static long seconds(Reply reply) {
        return reply.forSeconds() == null ? 0 : reply.forSeconds();
    }
}
