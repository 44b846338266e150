package org.etabli.ui.shell;

import java.util.List;
import java.util.Locale;

/** Something that the palette (Ctrl K) can search. Every bean of this type is asked. */
public interface PaletteSource {

    /**
     * @param words what was typed, stripped, never blank
     * @param reader the language of the answers
     * @param most how many answers are wanted, the best first
     */
    List<PaletteHit> find(String words, Locale reader, int most);
}
