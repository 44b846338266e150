package org.etabli.network;

/** @param revision what a change must name, so that nobody overrules a change she has not seen */
public record OperatorSheet(Operator operator, int revision) {}
