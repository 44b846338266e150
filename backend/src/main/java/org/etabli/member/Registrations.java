package org.etabli.member;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes people known. One person, one e-mail address, in the whole network. */
@Service
public class Registrations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Registrations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws InvalidInputException when someone has the address already */
    @Transactional
    public MemberId register(NewMember member) {
        return register(member.firstName(), member.lastName(), member.email(), member.phone(), member.locale());
    }

    /**
     * Makes someone known who stands before a desk.
     *
     * @throws InvalidInputException when someone has the address already
     */
    @Transactional
    public MemberId register(NewVisitor visitor) {
        return register(visitor.firstName(), visitor.lastName(), visitor.email(), null, visitor.locale());
    }

    private MemberId register(
            String firstName, String lastName, @Nullable String email, @Nullable String phone, Locale locale) {
        MemberId id = MemberId.next();
        try {
            jdbc.sql("INSERT INTO member (id, first_name, last_name, email, phone, locale, joined_on, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            id.value(),
                            firstName,
                            lastName,
                            email,
                            phone,
                            Phrasebook.nearest(locale).toLanguageTag(),
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                            clock.instant()))
                    .update();
        } catch (DuplicateKeyException known) {
            throw new InvalidInputException("email", "address-taken");
        }
        return id;
    }

    /**
     * Gives the member another address.
     *
     * @throws InvalidInputException when someone has it already
     */
    @Transactional
    public void readdress(MemberId member, String email) {
        try {
            jdbc.sql("UPDATE member SET email = ?, revision = revision + 1 WHERE id = ?")
                    .params(Arrays.asList(Input.email("email", email), member.value()))
                    .update();
        } catch (DuplicateKeyException known) {
            throw new InvalidInputException("email", "address-taken");
        }
    }
}
