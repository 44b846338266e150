package org.etabli.resource;

/**
 * A resource as its manager sees it.
 *
 * @param resource with all of its units, also where it was retired
 * @param offered whether it can be reserved; false once it was retired
 * @param revision what a change must name, so that nobody overrules a change she has not seen
 */
public record ResourceSheet(Resource resource, boolean offered, int revision) {}
