package org.etabli.ui.timeline;

/**
 * How many places of a row are taken for a while, drawn as a column.
 *
 * @param row the position of its row
 * @param start in minutes of the drawn day, as {@code end}
 * @param here how many are in use, and {@code booked} how many more are reserved
 * @param text what stands over the column
 */
public record TimelineLoad(int row, int start, int end, int here, int booked, int capacity, String text) {}
