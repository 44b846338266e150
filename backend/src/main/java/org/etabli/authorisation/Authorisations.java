package org.etabli.authorisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Snapshot;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.springframework.stereotype.Service;

/** Which authorisations a resource asks for, and which a member holds. */
@Service
public class Authorisations {

    private final HeldRows held;
    private final CatalogueRevision revision;
    private final Snapshot<Requirements> requirements;

    Authorisations(HeldRows held, RequirementReader reader, CatalogueRevision revision) {
        this.held = held;
        this.revision = revision;
        this.requirements = new Snapshot<>(reader::read);
    }

    /** What the resource asks for; all of them are needed. */
    public List<AuthorisationType> listRequiredFor(ResourceId resource) {
        return listRequiredFor(resource, revision.current());
    }

    /** As {@link #listRequiredFor(ResourceId)}, at a revision that was just read. */
    public List<AuthorisationType> listRequiredFor(ResourceId resource, long atRevision) {
        return requirements.at(atRevision).byResource().getOrDefault(resource, List.of());
    }

    /** The resources that ask for it. */
    Set<ResourceId> listAskingFor(AuthorisationTypeId type) {
        return requirements.at(revision.current()).byType().getOrDefault(type, Set.of());
    }

    /** Every type, in no order. */
    Collection<AuthorisationType> listTypes() {
        return requirements.at(revision.current()).types().values();
    }

    /** All that the member holds or held, the latest grant first. */
    public List<HeldAuthorisation> listOf(MemberId member) {
        return held.listOf(member, requirements.at(revision.current()).types());
    }

    /** As {@link #listOf(MemberId)}, as far as the types exist for the caller: her own, or those of operators she works for. */
    public List<HeldAuthorisation> listOf(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        return listOf(member).stream()
                .filter(one -> caller.is(member) || caller.worksFor(one.type().operator()))
                .toList();
    }

    /** The types that the caller may grant, by name. */
    public List<AuthorisationType> listTaughtBy(Caller caller) {
        return requirements.at(revision.current()).types().values().stream()
                .filter(type -> caller.holdsAtSomeVenueOf(Role.TRAINER, type.operator()))
                .sorted(Comparator.comparing(AuthorisationType::name))
                .toList();
    }

    public Optional<AuthorisationType> findType(AuthorisationTypeId id) {
        return Optional.ofNullable(requirements.at(revision.current()).types().get(id));
    }
}
