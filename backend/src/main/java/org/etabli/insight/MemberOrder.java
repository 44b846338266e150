package org.etabli.insight;

/** What a list of members is sorted by; the name decides between equals. */
public enum MemberOrder {
    NAME("m.last_name %1$s, m.first_name %1$s"),
    PLAN("p.name IS NULL, p.name %1$s"),
    LAST_VISIT("last_visit IS NULL, last_visit %1$s"),
    /** What needs a word first: suspended, ending, without a plan. */
    STATE("CASE WHEN c.suspended THEN 0 WHEN leaving THEN 1 WHEN c.id IS NULL THEN 2 ELSE 3 END %1$s, c.ends_on");

    private final String terms;

    MemberOrder(String terms) {
        this.terms = terms;
    }

    String clause(boolean descending) {
        return terms.formatted(descending ? "DESC" : "ASC") + ", m.last_name, m.first_name, m.id";
    }
}
