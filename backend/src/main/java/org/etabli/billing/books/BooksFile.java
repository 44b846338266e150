package org.etabli.billing.books;

/** A file to take away. */
public record BooksFile(String name, String mediaType, byte[] content) {}
