package org.etabli.prospect;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OnboardingStepId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.member.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an operator shows or hands to every new member, and what of it is done. */
@Service
public class Onboarding {

    private static final int MOST = 20;
    private static final int LONGEST = 120;

    private final JdbcClient jdbc;
    private final Members members;
    private final Transactions transactions;
    private final Clock clock;

    Onboarding(JdbcClient jdbc, Members members, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.transactions = transactions;
        this.clock = clock;
    }

    public record Step(OnboardingStepId id, String title) {}

    /** @param done whether it is done for the member asked about */
    public record Progress(Step step, boolean done) {}

    /** In order. */
    public List<Step> list(Caller caller, OperatorId operator) {
        Prospects.mustWorkTheDesk(caller, operator);
        return steps(operator);
    }

    /**
     * The titles in order, by those who manage all venues; a title that stays keeps what was done of it.
     *
     * @throws InvalidInputException for more than twenty, or one that is too long
     */
    public void set(Caller caller, OperatorId operator, List<String> titles) {
        Prospects.mustWorkTheDesk(caller, operator);
        if (!caller.holds(Role.MANAGER, operator)) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
        List<String> wanted = titles.stream()
                .map(title -> Optional.ofNullable(Input.optional("steps", title, LONGEST)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (wanted.size() > MOST) {
            throw new InvalidInputException("steps", "out-of-range", 0, MOST);
        }
        transactions.inOne(() -> {
            Map<String, UUID> known = new HashMap<>();
            steps(operator).forEach(step -> known.put(step.title(), step.id().value()));
            for (int place = 0; place < wanted.size(); place++) {
                UUID id = known.remove(wanted.get(place));
                if (id == null) {
                    jdbc.sql("INSERT INTO onboarding_step (id, operator_id, place, title) VALUES (?, ?, ?, ?)")
                            .params(List.of(
                                    OnboardingStepId.next().value(), operator.value(), place, wanted.get(place)))
                            .update();
                } else {
                    jdbc.sql("UPDATE onboarding_step SET place = ? WHERE id = ?")
                            .params(List.of(place, id))
                            .update();
                }
            }
            known.values()
                    .forEach(gone -> jdbc.sql("DELETE FROM onboarding_step WHERE id = ?")
                            .param(gone)
                            .update());
        });
    }

    /** What is done for a member, in order. */
    public List<Progress> progress(Caller caller, OperatorId operator, MemberId member) {
        Prospects.mustWorkTheDesk(caller, operator);
        Set<UUID> done = jdbc.sql("SELECT step_id FROM onboarding_done WHERE member_id = ?")
                .param(member.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .set();
        List<Progress> all = new ArrayList<>();
        steps(operator)
                .forEach(step ->
                        all.add(new Progress(step, done.contains(step.id().value()))));
        return all;
    }

    /**
     * Ticks it, or takes the tick back.
     *
     * @throws NotFoundException for a step or a member that do not exist for the operator
     */
    public void tick(Caller caller, OperatorId operator, OnboardingStepId step, MemberId member, boolean done) {
        Prospects.mustWorkTheDesk(caller, operator);
        if (steps(operator).stream().noneMatch(each -> each.id().equals(step))) {
            throw new NotFoundException("step", step);
        }
        if (!members.isKnownTo(operator, member)) {
            throw new NotFoundException("member", member);
        }
        transactions.inOne(() -> {
            if (done) {
                jdbc.sql("INSERT IGNORE INTO onboarding_done (step_id, member_id, author_id, at) VALUES (?, ?, ?, ?)")
                        .params(List.of(
                                step.value(), member.value(), caller.member().value(), clock.instant()))
                        .update();
            } else {
                jdbc.sql("DELETE FROM onboarding_done WHERE step_id = ? AND member_id = ?")
                        .params(List.of(step.value(), member.value()))
                        .update();
            }
        });
    }

    private List<Step> steps(OperatorId operator) {
        return jdbc.sql("SELECT id, title FROM onboarding_step WHERE operator_id = ? ORDER BY place, title")
                .param(operator.value())
                .query((row, n) ->
                        new Step(new OnboardingStepId(row.getObject("id", UUID.class)), row.getString("title")))
                .list();
    }
}
