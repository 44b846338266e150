package org.etabli.ui.publicsite;

import java.util.List;

/** The search as one sentence of three choices; each option is a value of the address and its words. */
public record SearchSentence(List<Option> what, List<Option> when, List<Option> where) {

    public record Option(String value, String words, boolean chosen) {}
}
