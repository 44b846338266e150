package org.etabli.ui.resources;

import java.util.Set;
import org.etabli.authorisation.AuthorisationTypeDraft;

/**
 * An authorisation type as somebody wants it.
 *
 * @param categories of which every machine asks for it
 */
record TypeEdit(AuthorisationTypeDraft draft, Set<String> categories) {}
