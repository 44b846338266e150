package org.etabli.member;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of themselves: they alone change it. */
@Service
public class Profiles {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PROFESSION = 120;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Profiles(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Changes how the member is called and reached.
     *
     * @throws InvalidInputException for a name that is blank or longer than 80 characters, a phone number of more than 30
     *     characters or with anything but digits and their usual separators, a profession of more than 120 characters
     */
    @Transactional
    public void change(MemberId member, ChangeProfile to) {
        mustBeName("firstName", to.firstName());
        mustBeName("lastName", to.lastName());
        String phone = PhoneNumber.typed(to.phone());
        String profession = blankIsNull(to.profession());
        if (profession != null && profession.length() > LONGEST_PROFESSION) {
            throw new InvalidInputException("profession", "too-long", LONGEST_PROFESSION);
        }
        jdbc.sql("UPDATE member SET first_name = ?, last_name = ?, phone = ?, profession = ?,"
                        + " revision = revision + 1 WHERE id = ?")
                .params(Arrays.asList(to.firstName().strip(), to.lastName().strip(), phone, profession, member.value()))
                .update();
    }

    /** Lets other members of the network see her first name and initial where she has reserved, or no longer. */
    @Transactional
    public void share(MemberId member, boolean sharesName) {
        jdbc.sql("UPDATE member SET shares_name = ?, revision = revision + 1 WHERE id = ?")
                .params(List.of(sharesName, member.value()))
                .update();
        events.publishEvent(new NameSharingChanged(member));
    }

    /** Whether screens at entrances call her by first name and initial, with what she reserved for. */
    public boolean isOnScreens(MemberId member) {
        return jdbc.sql("SELECT on_screens FROM member WHERE id = ?")
                .param(member.value())
                .query(Boolean.class)
                .single();
    }

    /** Lets screens at entrances say who she is and what she reserved for, to whoever passes, or no longer. */
    @Transactional
    public void putOnScreens(MemberId member, boolean onScreens) {
        jdbc.sql("UPDATE member SET on_screens = ?, revision = revision + 1 WHERE id = ?")
                .params(List.of(onScreens, member.value()))
                .update();
    }

    /** Speaks to the member in this language from now on, on screen and by mail. */
    @Transactional
    public void speak(MemberId member, Locale language) {
        jdbc.sql("UPDATE member SET locale = ?, revision = revision + 1 WHERE id = ?")
                .params(List.of(Phrasebook.nearest(language).toLanguageTag(), member.value()))
                .update();
    }

    private static void mustBeName(String field, String name) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new InvalidInputException(field, "length", 1, LONGEST_NAME);
        }
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
