package org.etabli.ui.training;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.stream.IntStream;
import org.etabli.training.QuizPaper.Asked;
import org.jspecify.annotations.Nullable;

/** One question of a quiz with its choices; the first one that has no answer takes the focus. */
final class QuizQuestion extends Div {

    private static final long serialVersionUID = 1L;
    private final RadioButtonGroup<Integer> choices = new RadioButtonGroup<>();

    /** @param number from 1 */
    QuizQuestion(int number, Asked asked) {
        addClassNames("etb-card", "etb-quiz-question");
        choices.setLabel(getTranslation("quiz.question", number, asked.ask()));
        choices.setItems(IntStream.range(0, asked.choices().size()).boxed().toList());
        choices.setItemLabelGenerator(n -> asked.choices().get(n).in(getLocale()));
        choices.addValueChangeListener(change -> choices.setInvalid(false));
        add(choices);
    }

    @Nullable
    Integer chosen() {
        return choices.getValue();
    }

    /** It has no answer yet. */
    void ask() {
        choices.setErrorMessage(getTranslation("quiz.unanswered"));
        choices.setInvalid(true);
        choices.getElement().executeJs("this.querySelector('vaadin-radio-button').focus()");
        scrollIntoView();
    }
}
