package org.etabli.gallery;

/** Where a project stands with its author. */
public enum ProjectState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
