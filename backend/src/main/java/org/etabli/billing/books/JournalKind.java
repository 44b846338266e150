package org.etabli.billing.books;

/** A journal of the books, with the code and the name that accountants in France know it by. */
public enum JournalKind {
    SALES("VE", "Ventes"),
    BANK("BQ", "Banque"),
    CASH("CA", "Caisse"),
    /** Where no money moves: what was paid ahead settles an invoice. */
    GENERAL("OD", "Opérations diverses");

    private final String code;
    private final String label;

    JournalKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    String label() {
        return label;
    }

    static JournalKind of(String code) {
        for (JournalKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
