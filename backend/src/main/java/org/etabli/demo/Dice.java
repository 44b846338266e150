package org.etabli.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that falls the same way every time: one stream of it for each purpose. */
final class Dice {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SplittableRandom stream;

    Dice(String purpose) {
        this.stream = new SplittableRandom(2013L * 31 + purpose.hashCode());
    }

    /** Happens so many times in a hundred. */
    boolean percent(int times) {
        return between(1, 100) <= times;
    }

    boolean chance(double probability) {
        return stream.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + stream.nextDouble() * (high - low);
    }

    /** Both ends belong to it. */
    int between(int low, int high) {
        return stream.nextInt(low, high + 1);
    }

    /** A waiting time: mostly short, sometimes long. */
    double exponential(double mean) {
        return -mean * Math.log(1 - stream.nextDouble());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(stream.nextInt(choices.size()));
    }

    /** One of the choices, each as likely as its weight says. */
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = stream.nextDouble() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** A UUID version 7 (RFC 9562, section 5.7), as if made at that moment. */
    UUID idAt(Instant moment) {
        long high = moment.toEpochMilli() << 16 | VERSION_7 | stream.nextInt(0x1000);
        return new UUID(high, stream.nextLong() & ~(0b11L << 62) | VARIANT);
    }
}
