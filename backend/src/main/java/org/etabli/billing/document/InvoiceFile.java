package org.etabli.billing.document;

/**
 * A document to be handed over.
 *
 * @param name as it is saved, for instance {@code facture-2026-12.pdf}
 */
public record InvoiceFile(String name, String mediaType, byte[] content) {}
