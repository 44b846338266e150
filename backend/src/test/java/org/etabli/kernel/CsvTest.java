package org.etabli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void programs_get_commas_and_quotes_where_they_are_needed() {
        assertThat(Csv.plain()
                        .row("name", "note")
                        .row("Vis M3, inox", "a \"b\"\nc")
                        .text())
                .isEqualTo("name,note\r\n\"Vis M3, inox\",\"a \"\"b\"\"\nc\"\r\n");
    }

    @Test
    void spreadsheets_get_the_separator_of_their_language() {
        assertThat(Csv.forSpreadsheets(Locale.FRENCH).row("a", "1,5").text()).isEqualTo("\ufeff\"a\";\"1,5\"\r\n");
        assertThat(Csv.forSpreadsheets(Locale.ENGLISH).row("a", "1.5").text()).isEqualTo("\ufeff\"a\",\"1.5\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 6", "-cmd", "@sum", "\t=1", "\r=1", "\n=1", "=a\nb"})
    void what_a_spreadsheet_would_calculate_is_text_and_read_back_as_it_was(String cell) {
        String written = Csv.plain().row(cell, "x").text();

        assertThat(written.replaceFirst("^\"", "")).startsWith("'");
        assertThat(Csv.read(written)).containsExactly(List.of(cell.strip(), "x"));
    }

    @Test
    void a_negative_number_stays_a_number() {
        assertThat(Csv.plain().row("-12.50").text()).isEqualTo("-12.50\r\n");
    }

    @Test
    void tables_are_read_with_either_separator_and_without_their_empty_rows() {
        assertThat(Csv.read("\ufeffname;quantity\n\n Bois, 3 mm ;2\n;\n"))
                .containsExactly(List.of("name", "quantity"), List.of("Bois, 3 mm", "2"));
        assertThat(Csv.read("name,quantity\r\n\"a \"\"b\"\"\",1"))
                .containsExactly(List.of("name", "quantity"), List.of("a \"b\"", "1"));
    }

    @Test
    void what_is_quoted_badly_is_read_as_far_as_it_goes() {
        assertThat(Csv.read("\"a\"x,\"b")).containsExactly(List.of("ax", "b"));
    }
}
