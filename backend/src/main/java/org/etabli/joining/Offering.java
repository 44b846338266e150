package org.etabli.joining;

import java.util.ArrayList;
import java.util.List;
import org.etabli.billing.FirstInvoices;
import org.etabli.billing.PaysBy;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberAnswers;
import org.etabli.member.MemberField;
import org.etabli.member.MemberFields;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.springframework.stereotype.Service;

/** What people may take by themselves on the public site, and how they may pay for it. */
@Service
public class Offering {

    private final Plans plans;
    private final Venues venues;
    private final TermsOfMembership terms;
    private final FirstInvoices invoices;
    private final MemberFields fields;
    private final MemberAnswers answers;

    Offering(
            Plans plans,
            Venues venues,
            TermsOfMembership terms,
            FirstInvoices invoices,
            MemberFields fields,
            MemberAnswers answers) {
        this.plans = plans;
        this.venues = venues;
        this.terms = terms;
        this.invoices = invoices;
        this.fields = fields;
        this.answers = answers;
    }

    /** The operator's subscriptions that stand on the public site, the cheapest first; packs are bought otherwise. */
    public List<Plan> list(OperatorId operator) {
        return plans.list().stream()
                .filter(plan -> plan.operator().equals(operator))
                .filter(plan ->
                        !plan.isPack() && plan.sale().open() && plan.sale().onSite())
                .sorted((one, other) -> one.fees()
                        .getLast()
                        .amount()
                        .compareTo(other.fees().getLast().amount()))
                .toList();
    }

    /** Whether people join the operator by themselves: it has published what they sign. */
    public boolean isOpen(OperatorId operator) {
        return terms.find(operator).isPresent();
    }

    /** Where the plan may be at home. */
    public List<Venue> venuesOf(Plan plan) {
        return venues.list().stream()
                .filter(venue -> venue.operator().equals(plan.operator()))
                .filter(venue ->
                        plan.sale().venues().isEmpty() || plan.sale().venues().contains(venue.id()))
                .toList();
    }

    /** @throws NotFoundException for a plan that nobody takes by herself, or a venue where it does not hold */
    public Plan mustOffer(PlanId id, VenueId venue) {
        Plan plan = plans.get(id);
        boolean offered = list(plan.operator()).contains(plan)
                && isOpen(plan.operator())
                && venuesOf(plan).stream().anyMatch(here -> here.id().equals(venue));
        if (!offered) {
            throw new NotFoundException("plan", id);
        }
        return plan;
    }

    /** What the operator asks of who joins it, beyond name and address. */
    public List<MemberField> fields(OperatorId operator) {
        return fields.listShown(operator);
    }

    /** Whether staff must accept a paper before the contract starts. */
    public static boolean asksForPaper(Plan plan) {
        return plan.sale().needsDocument() || !plan.sale().groups().isEmpty();
    }

    /** How the operator's new members may pay, the one to propose first first. */
    public List<PaysBy> waysToPay(OperatorId operator) {
        List<PaysBy> ways = new ArrayList<>();
        if (invoices.takesCards(operator)) {
            ways.add(PaysBy.CARD);
        }
        if (invoices.takesMandates(operator)) {
            ways.add(PaysBy.MANDATE);
        }
        ways.add(PaysBy.TRANSFER);
        ways.add(PaysBy.ON_SITE);
        return ways;
    }

    /** @throws InvalidInputException naming the field that does not fit */
    Signature check(Plan plan, Signature signature) {
        if (!waysToPay(plan.operator()).contains(signature.paysBy())) {
            throw new InvalidInputException("paysBy", "not-readable");
        }
        if (!plan.sale().groups().isEmpty()
                && (signature.group() == null || !plan.sale().groups().contains(signature.group()))) {
            throw new InvalidInputException("group", "required");
        }
        answers.check(plan.operator(), signature.answers());
        String iban = signature.paysBy() == PaysBy.MANDATE ? FirstInvoices.account(signature.iban()) : null;
        return new Signature(
                signature.address(),
                signature.paysBy(),
                iban,
                signature.group(),
                signature.terms(),
                signature.bornOn(),
                signature.answers());
    }
}
