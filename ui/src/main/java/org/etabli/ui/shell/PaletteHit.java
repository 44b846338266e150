package org.etabli.ui.shell;

/**
 * One answer of the palette.
 *
 * @param icon a symbol of our sprite
 * @param detail what it is or where, in the reader's language; may be empty
 * @param target a route, with its query where it needs one
 */
public record PaletteHit(String icon, String name, String detail, String target) {}
