package org.etabli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.etabli.kernel.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", "\"3-confirmed\"", "\"2-held\", \"3-confirmed\"", "W/\"3-confirmed\""})
    void who_has_read_what_it_is_or_does_not_say_may_change_it(String header) {
        assertThatCode(() -> IfMatch.parse(header).mustFit("\"3-confirmed\"")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"2-held\"", "3-confirmed"})
    void who_has_read_something_else_may_not(String header) {
        assertThatThrownBy(() -> IfMatch.parse(header).mustFit("\"3-confirmed\""))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void a_revision_is_read_from_a_strong_or_a_weak_tag() {
        assertThat(IfMatch.parse("\"12\"").revision()).isEqualTo(12);
        assertThat(IfMatch.parse("W/\"12\"").revision()).isEqualTo(12);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "*", "12", "\"a\"", "\"1\", \"2\""})
    void nothing_else_is_a_revision(String header) {
        assertThatThrownBy(() -> IfMatch.parse(header).revision()).isInstanceOf(InvalidInputException.class);
    }
}
