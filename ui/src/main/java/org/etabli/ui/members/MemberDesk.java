package org.etabli.ui.members;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.etabli.insight.MemberDirectory;
import org.etabli.insight.MemberGroup;
import org.etabli.insight.MemberLine;
import org.etabli.insight.MemberOrder;
import org.etabli.insight.MemberQuery;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.member.Contact;
import org.etabli.member.MemberDetails;
import org.etabli.member.MemberField;
import org.etabli.member.Members;
import org.etabli.member.Tags;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.ui.joining.FieldDesk;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;

/** What the list of members reads, at the desks in scope of who is signed in. */
@SpringComponent
class MemberDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Venues venues;
    private final Resources resources;
    private final MemberDirectory directory;
    private final Tags tags;
    private final FieldDesk fields;
    private final Members members;
    private final Clock clock;

    MemberDesk(
            SignedIn signedIn,
            VenueScope scope,
            Venues venues,
            Resources resources,
            MemberDirectory directory,
            Tags tags,
            FieldDesk fields,
            Members members,
            Clock clock) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.venues = venues;
        this.resources = resources;
        this.directory = directory;
        this.tags = tags;
        this.fields = fields;
        this.members = members;
        this.clock = clock;
    }

    Caller caller() {
        return signedIn.caller();
    }

    Instant now() {
        return clock.instant();
    }

    List<Venue> inScope() {
        return scope.listInScope(Role.FRONT_DESK);
    }

    /** The desk that acts: the chosen one, or the first. */
    Optional<Venue> current() {
        return scope.current(Role.FRONT_DESK);
    }

    /** How an address names the venues in scope. */
    String scopeWord() {
        return scope.isAll() ? VenueScope.ALL : current().map(Venue::slug).orElse(VenueScope.ALL);
    }

    ZoneId zone() {
        return current().orElseThrow().zone();
    }

    /** The desk that writes to a member: the current one where its operator knows her, else one whose operator does. */
    Venue deskFor(Contact contact) {
        Predicate<Venue> knows = venue ->
                contact.known().stream().anyMatch(knowing -> knowing.operator().equals(venue.operator()));
        return current()
                .filter(knows)
                .or(() -> scope.listWith(Role.FRONT_DESK).stream().filter(knows).findFirst())
                .orElseThrow();
    }

    /** The name of a venue; empty for none, or one that is gone. */
    String nameOf(VenueId venue) {
        return venues.find(venue).map(Venue::name).orElse("");
    }

    /** The name of one of the staff; null when there is none. */
    @Nullable
    String fullNameOf(@Nullable MemberId person) {
        return person == null
                ? null
                : members.find(person).map(MemberDetails::fullName).orElse(null);
    }

    /** What a resource is called; empty for one that is no longer offered. */
    String placeOf(ResourceId resource) {
        return resources.find(resource).map(Resource::name).orElse("");
    }

    List<MemberLine> list(MemberQuery query, MemberOrder order, boolean descending, int offset, int limit) {
        return directory.list(caller(), query, order, descending, offset, limit);
    }

    int count(MemberQuery query) {
        return directory.count(caller(), query);
    }

    /** @param tag null counts whatever they wear */
    Map<MemberGroup, Integer> counts(Collection<Venue> at, @Nullable String tag) {
        return directory.countByGroup(caller(), at.stream().map(Venue::id).toList(), tag);
    }

    /** The tags that members of the venues' operators wear. */
    List<String> tagsAt(Collection<Venue> at) {
        return tags.inUse(caller(), at.stream().map(Venue::operator).collect(Collectors.toSet()));
    }

    /** The fields of the venues' operators that a list can be narrowed by. */
    List<MemberField> fieldsAt(Collection<Venue> at) {
        return fields.filters(at.stream().map(Venue::operator).collect(Collectors.toSet()));
    }

    /** What a list shows as a table, with what the operator of the current desk asks of its members. */
    byte[] export(MemberQuery query, List<String> head, Locale reader) {
        return new MemberExport(this, members, fields)
                .csv(query, current().orElseThrow().operator(), head, reader);
    }
}
