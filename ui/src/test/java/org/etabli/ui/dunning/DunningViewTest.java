package org.etabli.ui.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.etabli.billing.BilledMonth;
import org.etabli.billing.dunning.Debtor;
import org.etabli.billing.dunning.DunningLadder;
import org.etabli.billing.dunning.DunningLadders;
import org.etabli.billing.dunning.DunningStep;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.testing.StatementCount;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.EmptyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** An invoice is overdue; what the accountant sees of it and does about it. */
@Import(BilledMonth.class)
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class DunningViewTest extends ViewTest {

    @Autowired
    BilledMonth month;

    @Autowired
    DunningLadders ladders;

    @Autowired
    DunningDesk desk;

    private OperatorId operator;
    private Caller accountant;

    @BeforeEach
    void an_accountant() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        operator = month.anOperator(first);
        month.aPayer();
        MemberId lea = given.aMember();
        given.holds(lea, Role.ACCOUNTANT, operator);
        accountant = Caller.of(lea, Set.of(new RoleAt(Role.ACCOUNTANT, operator, null)));
        month.bill(accountant, YearMonth.of(2026, 11));
        ladders.set(accountant, operator, new DunningLadder(true, first, 7, 15, 8, 10));
        signIn(lea, "ROLE_MEMBER", "ROLE_ACCOUNTANT");
    }

    @Test
    void before_anything_is_overdue_the_page_says_what_will_appear() {
        navigate(DunningView.class);

        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void the_row_says_what_is_owed_and_what_comes_next() {
        overdue();

        assertThat(text(find(DebtorRow.class).single()))
                .contains("Inès Caillaud")
                .contains("49,00 €")
                .contains("1 facture, depuis le 23 décembre 2026")
                .contains("Rappel amical le 30 décembre 2026");
    }

    @Test
    void a_letter_is_read_before_it_leaves() {
        overdue();
        actions().askToTake(debtor(), DunningStep.FRIENDLY);
        LetterDialog letter = find(LetterDialog.class).single();
        assertThat(text(letter)).contains("2026-1").contains("Un oubli arrive vite");

        test(find(Button.class, letter).withText("Envoyer le rappel").single()).click();
        assertThat(debtor().step()).isEqualTo(DunningStep.FRIENDLY);
    }

    @Test
    void to_wait_needs_a_reason() {
        overdue();
        actions().askToHold(debtor());
        HoldDialog dialog = find(HoldDialog.class).single();
        Button hold = find(Button.class, dialog).withText("Mettre en attente").single();
        test(hold).click();
        TextField reason = find(TextField.class, dialog).single();
        assertThat(reason.isInvalid()).isTrue();

        reason.setValue("Échéancier convenu");
        test(hold).click();
        assertThat(debtor().heldReason()).isEqualTo("Échéancier convenu");
        navigate(DunningView.class);
        assertThat(text(find(DebtorRow.class).single()))
                .contains("En attente jusqu’au")
                .contains("Échéancier convenu");
    }

    @Test
    void words_of_her_own_replace_those_of_the_house() {
        navigate(DunningView.class);
        TextsCard card = find(TextsCard.class).single();
        TextArea body = find(TextArea.class, card).single();
        assertThat(body.getValue()).startsWith("Un oubli arrive vite");
        body.setValue("Merci de penser à nous.");
        test(find(Button.class, card).withText("Enregistrer").single()).click();
        assertThat(desk.text(operator, DunningStep.FRIENDLY, java.util.Locale.FRENCH))
                .isEqualTo("Merci de penser à nous.");

        body.setValue("");
        test(find(Button.class, card).withText("Enregistrer").single()).click();
        assertThat(body.getValue()).startsWith("Un oubli arrive vite");
    }

    @Test
    void the_ladder_is_switched_off() {
        navigate(DunningView.class);
        LadderCard card = find(LadderCard.class).single();
        test(find(Checkbox.class, card).single()).click();
        test(find(Button.class, card).withText("Enregistrer").single()).click();

        assertThat(ladders.get(accountant, operator).active()).isFalse();
    }

    @Test
    void a_page_costs_the_same_however_many_owe() {
        for (int n = 0; n < 12; n++) {
            month.aPayer();
        }
        clock.advance(Duration.ofDays(10));
        month.bill(accountant, YearMonth.of(2026, 11));
        clock.advance(Duration.ofDays(32));
        int many = StatementCount.of(() -> navigate(DunningView.class));

        assertThat(find(DebtorRow.class).all()).hasSize(13);
        assertThat(many).isLessThan(30);
    }

    private void overdue() {
        clock.advance(Duration.ofDays(32));
        navigate(DunningView.class);
    }

    private DebtorActions actions() {
        return new DebtorActions(desk, operator, () -> {});
    }

    private Debtor debtor() {
        return desk.list(operator).getFirst();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
