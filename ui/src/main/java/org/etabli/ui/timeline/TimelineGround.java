package org.etabli.ui.timeline;

/**
 * Hours behind the bars in which nothing can be reserved.
 *
 * @param row the position of the row, or -1 for all of them
 */
public record TimelineGround(int row, TimelineScale.Span span) {}
