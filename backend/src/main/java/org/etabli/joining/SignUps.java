package org.etabli.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.identity.Secret;
import org.etabli.joining.JoiningEvents.SignUpBegun;
import org.etabli.joining.JoiningOutcome.Refused;
import org.etabli.joining.SignUp.State;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.SignUpId;
import org.etabli.plan.Plan;
import org.etabli.web.RateLimit;
import org.etabli.web.TooManyRequestsException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Becoming a member by oneself. Whoever asks is answered the same, known or not: everything else stands behind the link
 * that is mailed to the address, and who follows it has shown that the address is hers.
 */
@Service
public class SignUps {

    /** How long what was begun and not signed is kept open. */
    public static final Duration LIFE = Duration.ofDays(14);

    private final SignUpRows rows;
    private final Offering offering;
    private final TermsOfMembership terms;
    private final Documents documents;
    private final Contracts contracts;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RateLimit perBrowser;
    private final RateLimit perAddress;

    SignUps(
            SignUpRows rows,
            Offering offering,
            TermsOfMembership terms,
            Documents documents,
            Contracts contracts,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.offering = offering;
        this.terms = terms;
        this.documents = documents;
        this.contracts = contracts;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.perBrowser = new RateLimit(20, Duration.ofHours(1), clock);
        this.perAddress = new RateLimit(3, Duration.ofHours(1), clock);
    }

    /**
     * Mails a link to the address.
     *
     * @param browser where the wish comes from, to keep it from writing to everyone
     * @throws NotFoundException for a plan that nobody takes by herself, or a venue of another operator
     * @throws TooManyRequestsException when the browser asked too often
     */
    public void begin(NewSignUp wanted, String browser) {
        Plan plan = offering.mustOffer(wanted.plan(), wanted.venue());
        perBrowser.pass(browser);
        try {
            perAddress.pass(wanted.email());
        } catch (TooManyRequestsException often) {
            return; // she has three mails already; nobody learns from the answer
        }
        SignUpId id = SignUpId.next();
        transactions.inOne(() -> {
            rows.add(
                    id,
                    plan.operator(),
                    wanted,
                    clock.instant(),
                    clock.instant().plus(LIFE));
            events.publishEvent(new SignUpBegun(id));
        });
    }

    /** Makes the secret of a link, to be put into a mail to her and nowhere else; the one before stops working. */
    public String issueLink(SignUpId id) {
        String token = Secret.next();
        transactions.inOne(() -> rows.putToken(id, Secret.hash(token)));
        return token;
    }

    public Optional<SignUp> find(SignUpId id) {
        return rows.find(id);
    }

    /** Whose link it is; empty when it is unknown or too old. */
    public Optional<SignUp> open(String token) {
        return rows.findByToken(Secret.hash(token), clock.instant());
    }

    /**
     * Signs the terms: a contract from today on, or, where the plan asks for a paper, from the day on which staff accept
     * it. Signing twice makes one contract.
     *
     * @param document the paper, or null when none is sent (now)
     * @throws InvalidInputException naming the field that does not fit
     */
    public JoiningOutcome sign(String token, Signature signature, byte @Nullable [] document) {
        String type = document == null ? null : Documents.typeOf(document);
        return transactions.inOne(() -> {
            SignUp known = open(token).orElseThrow(() -> new NotFoundException("sign-up", "link"));
            SignUp held = rows.hold(known.id()).orElseThrow();
            if (held.state() == State.DONE) {
                return new JoiningOutcome.Joined(held);
            }
            if (held.state() == State.WAITING) {
                return new JoiningOutcome.Waiting(held);
            }
            Plan plan = offering.mustOffer(held.plan(), held.venue());
            Signature checked = offering.check(plan, signature);
            Terms inForce = terms.find(held.operator()).orElseThrow();
            if (!inForce.id().equals(signature.terms())) {
                return new Refused(Refusal.byState("terms-changed"));
            }
            Optional<Refusal> standing =
                    contracts.refusal(held, plan).or(() -> contracts.refusal(held, signature.bornOn()));
            if (standing.isPresent()) {
                return new Refused(standing.get());
            }
            boolean asksForPaper = Offering.asksForPaper(plan);
            if (asksForPaper && document == null && held.documentType() == null) {
                throw new InvalidInputException("file", "required");
            }
            if (document != null && type != null) {
                documents.put(held.id().value(), document);
                rows.documentIs(held.id(), type, document.length);
            }
            rows.sign(held.id(), checked, inForce, clock.instant());
            if (asksForPaper) {
                rows.becomes(held.id(), State.WAITING);
                return new JoiningOutcome.Waiting(rows.find(held.id()).orElseThrow());
            }
            return new JoiningOutcome.Joined(contracts.make(held.id()));
        });
    }
}
