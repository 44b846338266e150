package org.etabli.plan;

/** Groups that pay other prices, or may take plans that others may not. */
public enum TariffGroup {
    STUDENT,
    JOB_SEEKER,
    COMPANY,
    ASSOCIATION,
    /** Entitled by a low household quotient (quotient familial). */
    SOCIAL,
    /** The same, in a higher band. */
    SOCIAL_B,
    /** The same, in a band higher still. */
    SOCIAL_C
}
