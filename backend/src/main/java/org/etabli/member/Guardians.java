package org.etabli.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.GuardianshipId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minors and who answers for them. A minor or a desk that knows her says who her guardian is; the guardian consents behind a
 * link that is mailed to her, and may take it back there. At eighteen nobody is asked any more.
 */
@Service
public class Guardians {

    private static final int OLDEST = 120;

    private final JdbcClient jdbc;
    private final KnownMembers known;
    private final Members members;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final CatalogueRevision revision;
    private final Clock clock;

    Guardians(
            JdbcClient jdbc,
            KnownMembers known,
            Members members,
            Transactions transactions,
            ApplicationEventPublisher events,
            CatalogueRevision revision,
            Clock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.members = members;
        this.transactions = transactions;
        this.events = events;
        this.revision = revision;
        this.clock = clock;
    }

    /**
     * When she was born; empty while nobody said so.
     *
     * @throws NotFoundException when she does not exist for the caller
     */
    public Optional<LocalDate> bornOn(Caller caller, MemberId member) {
        mustKnow(caller, member);
        return bornOn(member);
    }

    /** Whether somebody born on the day is a minor today. */
    public boolean isMinor(LocalDate bornOn) {
        return today().isBefore(Minors.ofAgeOn(bornOn));
    }

    /**
     * Says when she was born. She herself says it once; a desk may set it right.
     *
     * @throws NotFoundException when she does not exist for the caller
     * @throws InvalidInputException naming the field {@code bornOn}
     */
    public void setBornOn(Caller caller, MemberId member, LocalDate bornOn) {
        caller.mustHave(Scope.MANAGE);
        mustKnow(caller, member);
        if (!bornOn.isBefore(today()) || bornOn.isBefore(today().minusYears(OLDEST))) {
            throw new InvalidInputException("bornOn", "not-a-birthday");
        }
        transactions.inOne(() -> {
            Optional<LocalDate> said = bornOn(member);
            if (said.filter(bornOn::equals).isPresent()) {
                return;
            }
            if (said.isPresent() && caller.is(member)) {
                throw new InvalidInputException("bornOn", "said-before");
            }
            write(member, bornOn);
        });
    }

    /** As she said it when she signed up, unless it is known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void isBorn(MemberId member, LocalDate bornOn) {
        if (bornOn(member).isEmpty()) {
            write(member, bornOn);
        }
    }

    /**
     * Who answers for her; empty when nobody is named.
     *
     * @throws NotFoundException when she does not exist for the caller
     */
    public Optional<Guardianship> find(Caller caller, MemberId minor) {
        mustKnow(caller, minor);
        return find("member_id", minor.value());
    }

    /** Who is to be told of what a minor agrees to on the day; empty for who is of age. */
    public Optional<Guardianship> answering(MemberId minor, LocalDate day) {
        return find("member_id", minor.value()).filter(each -> day.isBefore(each.endsOn()));
    }

    public Optional<Guardianship> find(GuardianshipId id) {
        return find("id", id.value());
    }

    /** Whose link it is; empty when it is unknown. */
    public Optional<Guardianship> findByToken(byte[] hash) {
        return jdbc.sql("SELECT * FROM guardianship WHERE token_hash = ?")
                .param(hash)
                .query(Guardians::guardianship)
                .optional();
    }

    /**
     * Names who answers for her and mails the link. Somebody else than before is asked anew; the same one is mailed again
     * while she has not consented.
     *
     * @throws NotFoundException when the minor does not exist for the caller
     * @throws InvalidInputException when the address is the minor's own, or she is no minor
     */
    public void name(Caller caller, MemberId minor, NewGuardian guardian) {
        caller.mustHave(Scope.MANAGE);
        mustKnow(caller, minor);
        MemberDetails details = members.get(minor);
        if (guardian.email().equals(details.email())) {
            throw new InvalidInputException("email", "not-her-own");
        }
        LocalDate bornOn =
                bornOn(minor).filter(this::isMinor).orElseThrow(() -> new InvalidInputException("bornOn", "no-minor"));
        transactions.inOne(() -> {
            Optional<Guardianship> before = find("member_id", minor.value());
            boolean same =
                    before.filter(each -> each.email().equals(guardian.email())).isPresent();
            GuardianshipId id = before.map(Guardianship::id).orElseGet(GuardianshipId::next);
            jdbc.sql(
                            "INSERT INTO guardianship (id, member_id, guardian_id, name, email, phone, locale, ends_on, asked_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                                    + " consented_at = IF(email = VALUES(email), consented_at, NULL),"
                                    + " token_hash = IF(email = VALUES(email), token_hash, NULL),"
                                    + " guardian_id = VALUES(guardian_id), name = VALUES(name), email = VALUES(email),"
                                    + " phone = VALUES(phone), ends_on = VALUES(ends_on), asked_at = VALUES(asked_at)")
                    .params(Arrays.asList(
                            id.value(),
                            minor.value(),
                            members.findByEmail(guardian.email())
                                    .map(member -> member.id().value())
                                    .orElse(null),
                            guardian.name(),
                            guardian.email(),
                            guardian.phone(),
                            details.locale().toLanguageTag(),
                            Minors.ofAgeOn(bornOn),
                            clock.instant()))
                    .update();
            revision.bump();
            if (!same || before.filter(Guardianship::isConsented).isEmpty()) {
                events.publishEvent(new GuardianAsked(id));
            }
        });
    }

    /** Remembers the secret of the link that is mailed now; the one before stops working. */
    @Transactional
    public void putToken(GuardianshipId id, byte[] hash) {
        jdbc.sql("UPDATE guardianship SET token_hash = ? WHERE id = ?")
                .params(List.of(hash, id.value()))
                .update();
    }

    /** The guardian consents, or no longer does: for whoever came by her link. Twice is once. */
    public void decide(GuardianshipId id, boolean consents) {
        transactions.inOne(() -> {
            jdbc.sql("UPDATE guardianship SET consented_at = IF(?, COALESCE(consented_at, ?), NULL) WHERE id = ?")
                    .params(List.of(consents, clock.instant(), id.value()))
                    .update();
            revision.bump();
        });
    }

    private void write(MemberId member, LocalDate bornOn) {
        jdbc.sql("UPDATE member SET born_on = ?, revision = revision + 1 WHERE id = ?")
                .params(List.of(Input.chosen("bornOn", bornOn), member.value()))
                .update();
        jdbc.sql("UPDATE guardianship SET ends_on = ? WHERE member_id = ?")
                .params(List.of(Minors.ofAgeOn(bornOn), member.value()))
                .update();
        revision.bump();
    }

    private void mustKnow(Caller caller, MemberId member) {
        if (!caller.is(member)) {
            known.mustKnow(caller, member);
        }
    }

    private Optional<LocalDate> bornOn(MemberId member) {
        return jdbc.sql("SELECT born_on FROM member WHERE id = ?")
                .param(member.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .optional()
                .flatMap(found -> found);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Optional<Guardianship> find(String column, UUID value) {
        return jdbc.sql("SELECT * FROM guardianship WHERE " + column + " = ?")
                .param(value)
                .query(Guardians::guardianship)
                .optional();
    }

    private static Guardianship guardianship(ResultSet row, int number) throws SQLException {
        UUID guardian = row.getObject("guardian_id", UUID.class);
        return new Guardianship(
                new GuardianshipId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                guardian == null ? null : new MemberId(guardian),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                Locale.forLanguageTag(Objects.requireNonNull(row.getString("locale"))),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("consented_at", Instant.class));
    }
}
