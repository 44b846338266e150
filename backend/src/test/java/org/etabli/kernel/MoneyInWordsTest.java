package org.etabli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyInWordsTest {

    private final Phrasebook phrasebook = new Phrasebook();

    /** Spaces within an amount never break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR 0.00 | 0,00 € | €0.00",
                "EUR 1234.50 | 1 234,50 € | €1,234.50",
                "EUR -0.05 | -0,05 € | -€0.05",
                "EUR 1234567.89 | 1 234 567,89 € | €1,234,567.89",
                "CHF 195.05 | 195,05 CHF | CHF 195.05",
                "CHF -1200.00 | -1 200,00 CHF | -CHF 1,200.00",
                "JPY 0 | 0 JPY | JP¥0",
                "JPY 15001 | 15 001 JPY | JP¥15,001",
                "JPY -7501 | -7 501 JPY | -JP¥7,501"
            })
    void an_amount_has_the_decimals_of_its_currency_and_the_signs_of_the_readers_language(
            String amount, String french, String english) {
        Money money = Money.parse(amount);

        assertThat(phrasebook.money(Locale.FRENCH, money)).isEqualTo(french.replace(' ', '\u00a0'));
        assertThat(phrasebook.money(Locale.ENGLISH, money)).isEqualTo(english.replace(' ', '\u00a0'));
    }
}
