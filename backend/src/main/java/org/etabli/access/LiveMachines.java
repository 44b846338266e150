package org.etabli.access;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.etabli.access.LiveMachine.State;
import org.etabli.access.LiveMachine.Use;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The machines of a venue as they stand now, for who looks after them. */
@Service
public class LiveMachines {

    private final Supervision supervision;
    private final Resources resources;
    private final ControllerSettings controllers;
    private final SessionRows sessions;
    private final Members members;
    private final Clock clock;

    LiveMachines(
            Supervision supervision,
            Resources resources,
            ControllerSettings controllers,
            SessionRows sessions,
            Members members,
            Clock clock) {
        this.supervision = supervision;
        this.resources = resources;
        this.controllers = controllers;
        this.sessions = sessions;
        this.members = members;
        this.clock = clock;
    }

    /**
     * In the venue's order, by three statements at most.
     *
     * @throws org.etabli.kernel.NotFoundException when there is no such venue for the caller
     * @throws org.etabli.kernel.NotAllowedException when she neither trains nor manages there
     */
    public List<LiveMachine> list(Caller caller, VenueId venue) {
        OperatorId operator = supervision.mustSee(caller, venue).operator();
        List<Resource> machines = resources.list(venue, ResourceKind.MACHINE);
        List<ResourceId> ids = machines.stream().map(Resource::id).toList();
        Map<ResourceId, Controller> known = controllers.of(ids);
        Map<ResourceId, MachineSession> open =
                sessions.listOpen(ids).stream().collect(toMap(MachineSession::machine, Function.identity()));
        Map<MemberId, MemberDetails> names = members.knownTo(
                operator, open.values().stream().map(MachineSession::member).toList());
        Instant now = clock.instant();
        return machines.stream()
                .map(machine -> {
                    MachineSession session = open.get(machine.id());
                    Use use = session == null ? null : use(session, names);
                    return live(machine, known.get(machine.id()), use, now);
                })
                .toList();
    }

    private LiveMachine live(Resource machine, @Nullable Controller controller, @Nullable Use use, Instant now) {
        Optional<String> fault = fault(machine, now);
        return new LiveMachine(
                machine.id(),
                machine.name(),
                machine.icon(),
                state(controller, use != null, fault.isPresent(), now),
                controller == null ? null : controller.heardAt(),
                use,
                fault.orElse(null));
    }

    private static State state(@Nullable Controller controller, boolean on, boolean faulty, Instant now) {
        boolean there = controller != null && controller.hasKey() && controller.isThere(now);
        if (on && there) {
            return State.IN_USE;
        }
        if (faulty) {
            return State.FAULT;
        }
        if (controller == null || !controller.hasKey()) {
            return State.NO_CONTROLLER;
        }
        return there ? State.IDLE : State.OFFLINE;
    }

    private Optional<String> fault(Resource machine, Instant now) {
        TimeSlot moment = TimeSlot.of(now, Duration.ofMillis(1));
        return machine.unitIds().stream()
                .flatMap(unit -> resources.listOutages(unit, moment).stream())
                .map(Outage::reason)
                .findFirst();
    }

    private static Use use(MachineSession session, Map<MemberId, MemberDetails> names) {
        MemberDetails member = names.get(session.member());
        return new Use(
                session.member(),
                member == null ? null : member.fullName(),
                session.startedAt(),
                session.until(),
                session.minutes());
    }
}
