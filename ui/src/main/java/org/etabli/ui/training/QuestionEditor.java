package org.etabli.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.etabli.kernel.InvalidInputException;
import org.etabli.training.Quiz.Choice;
import org.etabli.training.Quiz.Question;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** One question of a quiz as its author writes it: up to four choices, one of them right, and why. */
final class QuestionEditor extends Div {

    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 4;
    private static final int LONGEST = 300;
    private static final int LONGEST_CHOICE = 160;

    private final FieldErrors errors = new FieldErrors();
    private final H3 title = new H3();
    private final TextField ask = text("ask", getTranslation("quiz.edit.ask"), LONGEST);
    private final TextField askEn = text("askEn", getTranslation("quiz.edit.ask-en"), LONGEST);
    private final List<TextField> words = new ArrayList<>();
    private final List<TextField> wordsEn = new ArrayList<>();
    private final RadioButtonGroup<Integer> right =
            errors.field("right", new RadioButtonGroup<>(getTranslation("quiz.edit.right")));
    private final TextField why = text("why", getTranslation("quiz.edit.why"), LONGEST);
    private final TextField whyEn = text("whyEn", getTranslation("quiz.edit.why-en"), LONGEST);
    private final Button remove = new Button(new Icon("trash"));

    QuestionEditor(@Nullable Question known, SerializableConsumer<QuestionEditor> removed) {
        addClassName("etb-quiz-edit");
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.addClickListener(click -> removed.accept(this));
        Div head = new Div(title, remove);
        head.addClassName("etb-row");
        add(head, CourseDialog.pair(ask, askEn));
        for (int n = 1; n <= CHOICES; n++) {
            TextField french = text("choice" + n, getTranslation("quiz.edit.choice", n), LONGEST_CHOICE);
            TextField english = text("choiceEn" + n, getTranslation("quiz.edit.choice-en", n), LONGEST_CHOICE);
            words.add(french);
            wordsEn.add(english);
            add(CourseDialog.pair(french, english));
        }
        right.setItems(IntStream.rangeClosed(1, CHOICES).boxed().toList());
        right.setItemLabelGenerator(n -> getTranslation("quiz.edit.answer", n));
        add(right, CourseDialog.pair(why, whyEn));
        if (known != null) {
            show(known);
        }
    }

    private void show(Question known) {
        ask.setValue(known.ask().french());
        askEn.setValue(Objects.requireNonNullElse(known.ask().english(), ""));
        for (int n = 0; n < Math.min(CHOICES, known.choices().size()); n++) {
            Choice choice = known.choices().get(n);
            words.get(n).setValue(choice.words().french());
            wordsEn.get(n).setValue(Objects.requireNonNullElse(choice.words().english(), ""));
            if (choice.right()) {
                right.setValue(n + 1);
            }
        }
        if (known.why() != null) {
            why.setValue(known.why().french());
            whyEn.setValue(Objects.requireNonNullElse(known.why().english(), ""));
        }
    }

    /** @param number from 1 */
    void count(int number) {
        title.setText(getTranslation("quiz.edit.number", number));
        remove.setAriaLabel(getTranslation("quiz.edit.remove", number));
    }

    /** Whether the course is told in English as well. */
    void speakEnglish(boolean english) {
        askEn.setVisible(english);
        wordsEn.forEach(field -> field.setVisible(english));
        whyEn.setVisible(english);
    }

    /** The question as it stands, or null when a field says what is wrong with it. */
    @Nullable
    Question read() {
        List<Question> read = new ArrayList<>();
        return errors.accept(() -> read.add(question())) ? read.getFirst() : null;
    }

    private Question question() {
        List<Choice> choices = new ArrayList<>();
        for (int n = 0; n < CHOICES; n++) {
            boolean chosen = Objects.equals(right.getValue(), n + 1);
            boolean written = !words.get(n).getValue().isBlank();
            boolean needed = n < 2 || chosen || !wordsEn.get(n).getValue().isBlank();
            if (!written && needed) {
                throw new InvalidInputException("choice" + (n + 1), "required");
            }
            if (written) {
                choices.add(Choice.of(words.get(n).getValue(), wordsEn.get(n).getValue(), chosen));
            }
        }
        return Question.of(ask.getValue(), askEn.getValue(), choices, why.getValue(), whyEn.getValue());
    }

    private TextField text(String name, String label, int longest) {
        TextField field = errors.field(name, new TextField(label));
        field.setMaxLength(longest);
        return field;
    }
}
