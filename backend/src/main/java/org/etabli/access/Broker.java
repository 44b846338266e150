package org.etabli.access;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The way to controllers that speak MQTT 5. Carries signed text and trusts the broker with nothing: what it makes up,
 * changes or repeats is not obeyed. Comes back by itself when the broker does; several nodes share the messages.
 */
@Component
class Broker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Broker.class);

    private static final String TOPICS = "etabli/controllers/";
    private static final String ALL = "$share/etabli/" + TOPICS + "+/up";

    /** Who asked has given up by then. */
    private static final int ANSWER_EXPIRES_SECONDS = 10;

    private final BrokerSettings settings;
    private final SignedMessages messages;
    private final ControllerCalls calls;
    private final Consumer<UUID> way = this::call;

    private volatile @Nullable Mqtt5AsyncClient client;
    private @Nullable ExecutorService workers;

    Broker(BrokerSettings settings, SignedMessages messages, ControllerCalls calls) {
        this.settings = settings;
        this.messages = messages;
        this.calls = calls;
    }

    @Override
    public synchronized void start() {
        URI url = settings.url();
        if (url == null || client != null) {
            return;
        }
        ExecutorService started = Executors.newVirtualThreadPerTaskExecutor();
        Mqtt5AsyncClient connecting = client(url);
        workers = started;
        client = connecting;
        calls.connect(way);
        connecting.connectWith().cleanStart(true).keepAlive(30).send().whenComplete((ack, failure) -> {
            if (failure != null) {
                log.warn("The MQTT broker at {} is not there: {}", url.getHost(), failure.getMessage());
            }
        });
    }

    private Mqtt5AsyncClient client(URI url) {
        boolean safe = "mqtts".equals(url.getScheme());
        int usual = safe ? 8883 : 1883;
        Mqtt5ClientBuilder builder = Mqtt5Client.builder()
                .identifier("etabli-" + UUID.randomUUID())
                .serverHost(url.getHost())
                .serverPort(url.getPort() < 0 ? usual : url.getPort())
                .automaticReconnect()
                .initialDelay(500, TimeUnit.MILLISECONDS)
                .maxDelay(5, TimeUnit.SECONDS)
                .applyAutomaticReconnect()
                .addConnectedListener(connected -> listen())
                .addDisconnectedListener(gone -> log.debug("The MQTT broker is away", gone.getCause()));
        if (safe) {
            builder = builder.sslWithDefaultConfig();
        }
        String who = url.getUserInfo();
        if (who != null) {
            String[] parts = who.split(":", 2);
            builder = builder.simpleAuth()
                    .username(parts[0])
                    .password((parts.length > 1 ? parts[1] : "").getBytes(StandardCharsets.UTF_8))
                    .applySimpleAuth();
        }
        return builder.buildAsync();
    }

    private void listen() {
        Mqtt5AsyncClient connected = Objects.requireNonNull(client);
        connected
                .subscribeWith()
                .topicFilter(ALL)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(message -> Objects.requireNonNull(workers).execute(() -> answer(message)))
                .send()
                .whenComplete((ack, failure) -> {
                    if (failure != null) {
                        log.warn("The MQTT broker does not let us listen to {}", ALL, failure);
                    } else {
                        log.info("Listening to controllers over MQTT");
                    }
                });
    }

    private void answer(Mqtt5Publish message) {
        String machine = message.getTopic().getLevels().get(2);
        try {
            Optional<String> answer =
                    messages.answer(machine, new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8));
            answer.ifPresent(text -> say(Objects.requireNonNull(client), machine, text));
        } catch (RuntimeException failure) {
            log.warn("A message of controller {} was not answered", machine, failure);
        }
    }

    /** Makes the controller ask at once; while the broker is away it is not called. */
    private void call(UUID controller) {
        Mqtt5AsyncClient connected = client;
        if (connected != null && connected.getState().isConnected()) {
            say(connected, controller.toString(), messages.call());
        }
    }

    private static void say(Mqtt5AsyncClient connected, String controller, String text) {
        connected
                .publishWith()
                .topic(TOPICS + controller + "/down")
                .qos(MqttQos.AT_LEAST_ONCE)
                .messageExpiryInterval(ANSWER_EXPIRES_SECONDS)
                .payload(text.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    @Override
    public synchronized void stop() {
        calls.disconnect(way);
        if (client != null) {
            client.disconnect();
            client = null;
        }
        if (workers != null) {
            workers.close();
            workers = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return client != null;
    }
}
