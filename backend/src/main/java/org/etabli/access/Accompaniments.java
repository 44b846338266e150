package org.etabli.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.etabli.access.Accompaniment.AccompanimentChanged;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Members at machines under the eye of who trains there: as long as it lasts, a member's own badge switches the machine on
 * without the authorisation it asks for. For trainers and managers of the venue.
 */
@Service
public class Accompaniments {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 4 * 60;

    private final Supervision supervision;
    private final Resources resources;
    private final Controllers controllers;
    private final Learners learners;
    private final AccompanimentRows rows;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accompaniments(
            Supervision supervision,
            Resources resources,
            Controllers controllers,
            Learners learners,
            AccompanimentRows rows,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.supervision = supervision;
        this.resources = resources;
        this.controllers = controllers;
        this.learners = learners;
        this.rows = rows;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One that lasts, with the names of the two.
     *
     * @param memberName empty when the operator does not know her any more
     */
    public record Named(Accompaniment accompaniment, String memberName, String byName) {}

    /**
     * Those that last now, by four statements at most.
     *
     * @throws NotFoundException when there is no such venue for the caller
     * @throws org.etabli.kernel.NotAllowedException when she neither trains nor manages there
     */
    public List<Named> list(Caller caller, VenueId id) {
        Venue venue = supervision.mustSee(caller, id);
        List<Accompaniment> all = rows.listAt(id, clock.instant());
        Map<MemberId, MemberDetails> known = learners.named(
                venue.operator(), all.stream().map(Accompaniment::member).toList());
        Map<MemberId, MemberDetails> staff =
                learners.staff(all.stream().map(Accompaniment::by).toList());
        return all.stream()
                .map(one -> new Named(one, name(known, one.member()), name(staff, one.by())))
                .toList();
    }

    /**
     * The members whom the words name, by name; for the choice of whom to accompany.
     *
     * @throws org.etabli.kernel.NotAllowedException when she neither trains nor manages there
     */
    public List<MemberDetails> search(Caller caller, VenueId id, String words, int offset, int limit) {
        return learners.search(supervision.mustSee(caller, id).operator(), words, offset, limit);
    }

    /**
     * From now on her badge switches the machine on. Somebody else who was accompanied there is so no longer.
     *
     * @param id made by the caller: said twice, it is done once
     * @param minutes 5 to 240
     * @throws InvalidInputException naming {@code minutes}; {@code memberId} when she wears no badge or is the caller;
     *     {@code machineId} when nothing there reads badges; {@code id} when it is another's
     * @throws NotFoundException when there is no such machine or member for the caller
     * @throws org.etabli.kernel.NotAllowedException when she neither trains nor manages there
     */
    public Accompaniment open(Caller caller, UUID id, ResourceId machineId, MemberId member, int minutes) {
        Input.within("minutes", minutes, SHORTEST, LONGEST);
        return transactions.inOne(() -> {
            Resource machine = resources
                    .find(machineId)
                    .filter(found -> found.kind() == ResourceKind.MACHINE)
                    .orElseThrow(() -> new NotFoundException("resource", machineId));
            mustTrain(caller, machine.venue());
            controllers.lock(Guarded.by(machineId));
            Optional<Accompaniment> known = rows.find(id);
            if (known.isPresent()) {
                return theSame(known.get(), machineId, member);
            }
            if (!controllers.isKeyed(Guarded.by(machineId))) {
                throw new InvalidInputException("machineId", "no-controller");
            }
            mustBeReady(caller, machine, member);
            Instant now = clock.instant();
            Accompaniment made = new Accompaniment(
                    id,
                    machineId,
                    machine.venue(),
                    member,
                    caller.member(),
                    now,
                    now.plus(Duration.ofMinutes(minutes)),
                    null);
            rows.endAt(machineId, now);
            rows.insert(made);
            events.publishEvent(new AccompanimentChanged(machineId));
            return made;
        });
    }

    /**
     * She is no longer accompanied: a machine that is on for her goes off, unless she may use it alone. Ended twice, it is ended
     * once.
     *
     * @throws NotFoundException when there is none for the caller
     * @throws org.etabli.kernel.NotAllowedException when she neither trains nor manages there
     */
    public void end(Caller caller, UUID id) {
        transactions.inOne(() -> {
            Accompaniment found = rows.find(id).orElseThrow(() -> new NotFoundException("accompaniment", id));
            mustTrain(caller, found.venue());
            rows.end(id, clock.instant());
            events.publishEvent(new AccompanimentChanged(found.machine()));
        });
    }

    private void mustTrain(Caller caller, VenueId venue) {
        supervision.mustSee(caller, venue);
        caller.mustHave(Scope.MANAGE);
    }

    private void mustBeReady(Caller caller, Resource machine, MemberId member) {
        MemberDetails learner = learners.get(machine.operator(), member);
        if (caller.is(member)) {
            throw new InvalidInputException("memberId", "oneself");
        }
        if (learner.badge() == null) {
            throw new InvalidInputException("memberId", "no-badge", learner.firstName());
        }
    }

    private static Accompaniment theSame(Accompaniment known, ResourceId machine, MemberId member) {
        if (!known.machine().equals(machine) || !known.member().equals(member)) {
            throw new InvalidInputException("id", "taken", known.id());
        }
        return known;
    }

    private static String name(Map<MemberId, MemberDetails> people, MemberId id) {
        return Stream.ofNullable(people.get(id))
                .map(MemberDetails::fullName)
                .findFirst()
                .orElse("");
    }
}
