package org.etabli.authorisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.ResourceId;

/** All types, and what each resource asks for: by itself, or with its category. */
record Requirements(
        Map<AuthorisationTypeId, AuthorisationType> types,
        Map<ResourceId, List<AuthorisationType>> byResource,
        Map<AuthorisationTypeId, Set<ResourceId>> byType) {}
