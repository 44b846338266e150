package org.etabli.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.etabli.billing.FirstInvoices;
import org.etabli.billing.FirstInvoices.Settling;
import org.etabli.joining.JoiningEvents.MemberJoined;
import org.etabli.joining.SignUpRows.Bill;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.SignUpId;
import org.etabli.member.Guardians;
import org.etabli.member.Guardianship;
import org.etabli.member.MemberAnswers;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.member.Minors;
import org.etabli.member.NewMember;
import org.etabli.member.Registrations;
import org.etabli.membership.Membership;
import org.etabli.membership.NewContracts;
import org.etabli.network.Venues;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes members of those who signed: a person known by her address, her contract, her first invoice, all or nothing. */
@Component
class Contracts {

    private final SignUpRows rows;
    private final Members members;
    private final Registrations registrations;
    private final Guardians guardians;
    private final MemberAnswers answers;
    private final NewContracts contracts;
    private final FirstInvoices invoices;
    private final Plans plans;
    private final Venues venues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contracts(
            SignUpRows rows,
            Members members,
            Registrations registrations,
            Guardians guardians,
            MemberAnswers answers,
            NewContracts contracts,
            FirstInvoices invoices,
            Plans plans,
            Venues venues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.registrations = registrations;
        this.guardians = guardians;
        this.answers = answers;
        this.contracts = contracts;
        this.invoices = invoices;
        this.plans = plans;
        this.venues = venues;
        this.events = events;
        this.clock = clock;
    }

    /** Why who has this address can't take the plan now; only for who has shown that it is hers. */
    Optional<Refusal> refusal(SignUp signUp, Plan plan) {
        return members.findByEmail(signUp.email())
                .flatMap(member -> contracts.refusal(member.id(), plan, today(signUp)));
    }

    /** Who says that she is a minor signs once she has an account and her guardian has consented to it. */
    Optional<Refusal> refusal(SignUp signUp, @Nullable LocalDate bornOn) {
        LocalDate today = today(signUp);
        boolean minor = bornOn != null && today.isBefore(Minors.ofAgeOn(bornOn));
        return minor
                        && members.findByEmail(signUp.email())
                                .flatMap(member -> guardians.answering(member.id(), today))
                                .filter(Guardianship::isConsented)
                                .isEmpty()
                ? Optional.of(Refusal.byRule(
                        "minor-joins-at-the-desk", venues.get(signUp.venue()).name()))
                : Optional.empty();
    }

    /** The sign-up must be held and signed. */
    @Transactional(propagation = Propagation.MANDATORY)
    SignUp make(SignUpId id) {
        SignUp signUp = rows.find(id).orElseThrow();
        Instant now = clock.instant();
        MemberId member = members.findByEmail(signUp.email())
                .map(MemberDetails::id)
                .orElseGet(() -> registrations.register(
                        new NewMember(signUp.firstName(), signUp.lastName(), signUp.email(), signUp.locale())));
        rows.bornOn(id).ifPresent(bornOn -> guardians.isBorn(member, bornOn));
        Membership contract = contracts.begin(member, plans.get(signUp.plan()), signUp.venue(), today(signUp));
        answers.fillFirst(member, contract.plan().operator(), rows.answers(id));
        Bill bill = rows.bill(id);
        Optional<InvoiceId> invoice =
                invoices.issue(contract, new Settling(bill.address(), bill.paysBy(), bill.iban()), now);
        rows.done(id, member, contract.id(), invoice.orElse(null), now);
        events.publishEvent(new MemberJoined(id));
        return rows.find(id).orElseThrow();
    }

    private LocalDate today(SignUp signUp) {
        return clock.instant().atZone(venues.get(signUp.venue()).zone()).toLocalDate();
    }
}
