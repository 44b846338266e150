package org.etabli.ui.resources;

import java.util.List;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.resource.Resource;

/**
 * What an authorisation type may be about at its operator.
 *
 * @param types other ones
 * @param machines of all its venues
 * @param categories of those machines
 */
record TypeChoices(List<AuthorisationType> types, List<Resource> machines, List<String> categories) {}
