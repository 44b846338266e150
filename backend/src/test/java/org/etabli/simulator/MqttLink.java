package org.etabli.simulator;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over MQTT 5: each message is signed, and only an answer that is signed and repeats its number is believed. */
public final class MqttLink implements Link {

    private static final String HEADER = encode("{\"alg\":\"EdDSA\"}".getBytes(StandardCharsets.UTF_8));

    private final String topic;
    private final Duration patience;
    private final PrivateKey key;
    private final PublicKey server;
    private final Mqtt5AsyncClient client;
    private final JsonMapper json = new JsonMapper();
    private volatile Runnable called = () -> {};
    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

    /**
     * @param broker for instance {@code mqtt://localhost:1883}
     * @param patience how long to wait for an answer
     */
    public MqttLink(URI broker, String machine, String key, String serverKey, Duration patience) {
        this.patience = patience;
        this.topic = "etabli/controllers/" + machine;
        this.key = secret(key);
        this.server = RightsList.publicKey(serverKey);
        this.client = Mqtt5Client.builder()
                .identifier("laser-" + UUID.randomUUID())
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .automaticReconnect()
                .initialDelay(100, TimeUnit.MILLISECONDS)
                .maxDelay(1, TimeUnit.SECONDS)
                .applyAutomaticReconnect()
                .addConnectedListener(connected -> listen())
                .buildAsync();
        client.connectWith().cleanStart(true).send();
    }

    private void listen() {
        client.subscribeWith()
                .topicFilter(topic + "/down")
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(message -> hear(new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8)))
                .send();
    }

    /** What the controller does when Établi calls it: it asks at once. */
    public void onCall(Runnable device) {
        called = device;
    }

    private void hear(String signed) {
        RightsList.verified(signed, server).map(json::readTree).ifPresent(answer -> {
            if (answer.path("again").asBoolean(false)) {
                Thread.startVirtualThread(called);
                return;
            }
            CompletableFuture<JsonNode> asked =
                    waiting.remove(answer.path("nonce").asString(""));
            if (asked != null) {
                asked.complete(answer);
            }
        });
    }

    @Override
    public Optional<Reply> send(Map<String, Object> message) {
        return ask(message)
                .map(answer -> answer.path("accepted").asBoolean()
                        ? HttpLink.read(answer)
                        : new Reply(false, false, answer.path("reason").asString(""), null));
    }

    @Override
    public Optional<String> rights() {
        return ask(Map.of("type", "rights")).map(answer -> answer.path("rights").asString(""));
    }

    private Optional<JsonNode> ask(Map<String, Object> message) {
        String nonce = UUID.randomUUID().toString();
        Map<String, Object> fields = new HashMap<>(message);
        fields.put("nonce", nonce);
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(nonce, answer);
        publish(sign(json.writeValueAsString(fields)));
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException away) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.remove(nonce);
        }
    }

    /** Sends it as it is: whoever overheard it could do the same. */
    public void publish(String signed) {
        client.publishWith()
                .topic(topic + "/up")
                .qos(MqttQos.AT_LEAST_ONCE)
                .messageExpiryInterval(10)
                .payload(signed.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    public String sign(String text) {
        String signed = HEADER + "." + encode(text.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PrivateKey secret(String key) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(
                            NamedParameterSpec.ED25519, Base64.getUrlDecoder().decode(key)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("no key", broken);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        client.disconnect();
    }
}
