package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class BillingIdentitiesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Autowired
    Fixtures given;

    @Autowired
    BillingIdentities identities;

    @Autowired
    BillingRuns runs;

    @Test
    void an_operator_bills_from_the_day_it_says_who_it_is() {
        OperatorId operator = given.anOperator();
        Caller accountant = given.staff(Role.ACCOUNTANT, operator);
        assertThat(runs.months(accountant, operator)).isEmpty();

        identities.setUp(accountant, operator, draft("FR76 3000 6000 0112 3456 7890 189", "AGRIFRPP", null));

        assertThat(identities.find(accountant, operator).orElseThrow().iban()).isEqualTo("FR7630006000011234567890189");
        assertThat(runs.months(accountant, operator)).containsExactly(YearMonth.of(2026, 11));
        assertThatThrownBy(() -> identities.setUp(accountant, operator, draft(null, null, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void others_can_not() {
        OperatorId operator = given.anOperator();

        assertThatThrownBy(() ->
                        identities.setUp(given.staff(Role.FRONT_DESK, operator), operator, draft(null, null, null)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> identities.setUp(
                        given.staff(Role.MANAGER, given.anOperator()), operator, draft(null, null, null)))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FR7630006000011234567890188, AGRIFRPP, FR40303265045, iban",
        "FR76, AGRIFRPP, FR40303265045, iban",
        "FR7630006000011234567890189, AGRI, FR40303265045, bic",
        "FR7630006000011234567890189, AGRIFRPP, 40303265045, vatNumber"
    })
    void what_does_not_check_is_refused_at_its_field(String iban, String bic, String vat, String field) {
        assertThatThrownBy(() -> draft(iban, bic, vat))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static IdentityDraft draft(@Nullable String iban, @Nullable String bic, @Nullable String vat) {
        return new IdentityDraft(
                PostalAddress.inFrance("1 place", "86000", "Poitiers"),
                "compta@example.org",
                iban,
                bic,
                30,
                FIRST,
                vat == null ? VatRegime.EXEMPT : VatRegime.LIABLE,
                vat,
                vat == null ? "Exonération de TVA, art. 261, 7, 1° du CGI" : null);
    }
}
