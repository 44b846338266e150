package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The number of a document, as printed; the payload of an outbox row. The document itself never changes. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfDocument(String number) {}
