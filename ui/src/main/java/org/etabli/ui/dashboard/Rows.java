package org.etabli.ui.dashboard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.insight.CountedVisit;
import org.etabli.insight.RefusedRequest;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the rows behind a number. Names are the team's to read; whoever asked was let through by insight. */
@Component
class Rows {

    private static final int AT_MOST = 200;

    private final Members members;
    private final Resources resources;
    private final Venues venues;

    Rows(Members members, Resources resources, Venues venues) {
        this.members = members;
        this.resources = resources;
        this.venues = venues;
    }

    void openVisits(String title, List<CountedVisit> visits) {
        RowsDialog dialog = new RowsDialog(title, visits.size(), AT_MOST);
        dialog.columns("who", "what", "when", "counted");
        Map<MemberId, MemberDetails> names = names(visits, CountedVisit::member);
        visits.stream()
                .limit(AT_MOST)
                .forEach(visit -> dialog.row(
                        name(names, visit.member()),
                        what(visit.resource()),
                        dialog.moment(local(visit.slot(), visit.venue())),
                        dialog.counted(visit)));
        dialog.open();
    }

    void openRefusals(String title, List<RefusedRequest> refused) {
        RowsDialog dialog = new RowsDialog(title, refused.size(), AT_MOST);
        dialog.columns("who", "what", "wanted", "asked");
        Map<MemberId, MemberDetails> names = names(refused, RefusedRequest::member);
        refused.stream()
                .limit(AT_MOST)
                .forEach(request -> dialog.row(
                        name(names, request.member()),
                        what(request.resource()),
                        dialog.moment(local(request.slot(), request.venue())),
                        dialog.day(
                                request.at().atZone(venues.get(request.venue()).zone()))));
        dialog.open();
    }

    private <T> Map<MemberId, MemberDetails> names(List<T> rows, Function<T, @Nullable MemberId> member) {
        return members.byId(rows.stream()
                .limit(AT_MOST)
                .flatMap(row -> Stream.ofNullable(member.apply(row)))
                .collect(Collectors.toSet()));
    }

    private static String name(Map<MemberId, MemberDetails> names, @Nullable MemberId id) {
        MemberDetails found = id == null ? null : names.get(id);
        return found == null ? "" : found.fullName();
    }

    private String what(ResourceId id) {
        return resources.find(id).map(Resource::name).orElse("");
    }

    private LocalSlot local(TimeSlot slot, VenueId venue) {
        return LocalSlot.of(slot, venues.get(venue).zone());
    }
}
