package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * Why a debit came back; the payload of an outbox row.
 *
 * @param number of the invoice, as printed
 * @param code of the reason (ISO 20022), or null
 * @param suspended whether the mandate is not used any more
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfReturn(String number, @Nullable String code, boolean suspended) {}
