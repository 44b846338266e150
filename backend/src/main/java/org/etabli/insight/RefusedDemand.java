package org.etabli.insight;

import java.time.Duration;
import java.util.List;
import org.etabli.kernel.ResourceId;

/**
 * What was turned away in a period.
 *
 * @param rules by rule, the most frequent first
 * @param steps how many in each step of the period, the latest last
 */
public record RefusedDemand(Period period, int requests, List<ByRule> rules, List<Integer> steps) {

    /**
     * @param rule its code, as a refusal carries it
     * @param people how many different members were told so
     * @param time what they asked for, in all
     */
    public record ByRule(String rule, int requests, int people, Duration time, List<ByResource> resources) {}

    public record ByResource(ResourceId resource, String name, int requests) {}
}
