package org.etabli.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a course asks before anybody is signed off.
 *
 * @param passMark so many right answers pass, 1 to as many as there are questions
 * @param questions 1 to 20
 */
public record Quiz(int passMark, List<Question> questions) {

    private static final int MOST = 20;
    private static final int MOST_CHOICES = 5;

    /** @throws InvalidInputException naming the field that does not fit */
    public Quiz {
        Input.within("questions", questions.size(), 1, MOST);
        Input.within("passMark", passMark, 1, questions.size());
        questions = List.copyOf(questions);
    }

    /**
     * @param choices 2 to 5, one of them right
     * @param why what is explained after a wrong answer, or null
     */
    public record Question(
            Name ask, List<Choice> choices, @Nullable Name why) {

        private static final int LONGEST = 300;

        /** @throws InvalidInputException naming the field that does not fit */
        public Question {
            Input.within("choices", choices.size(), 2, MOST_CHOICES);
            if (choices.stream().filter(Choice::right).count() != 1) {
                throw new InvalidInputException("right", "one-right-answer");
            }
            choices = List.copyOf(choices);
        }

        /** As it was typed; English may be missing where French is there. */
        public static Question of(
                @Nullable String ask,
                @Nullable String askEn,
                List<Choice> choices,
                @Nullable String why,
                @Nullable String whyEn) {
            Name asked = new Name(Input.text("ask", ask, LONGEST), Input.optional("askEn", askEn, LONGEST));
            String explained = Input.optional("why", why, LONGEST);
            String translated = Input.optional("whyEn", whyEn, LONGEST);
            if (explained == null && translated != null) {
                throw new InvalidInputException("why", "required");
            }
            return new Question(asked, choices, explained == null ? null : new Name(explained, translated));
        }

        int rightOne() {
            return IntStream.range(0, choices.size())
                    .filter(n -> choices.get(n).right())
                    .findFirst()
                    .orElseThrow();
        }
    }

    public record Choice(Name words, boolean right) {

        private static final int LONGEST = 160;

        /** As it was typed. */
        public static Choice of(@Nullable String words, @Nullable String wordsEn, boolean right) {
            return new Choice(
                    new Name(Input.text("choice", words, LONGEST), Input.optional("choiceEn", wordsEn, LONGEST)),
                    right);
        }
    }

    /**
     * @param chosen for each question the number of the choice, from 0
     * @throws InvalidInputException when a question has no answer
     */
    QuizMark mark(List<Integer> chosen) {
        if (chosen.size() != questions.size()) {
            throw new InvalidInputException("answers", "answer-all");
        }
        List<QuizMark.Correction> wrong = new ArrayList<>();
        for (int n = 0; n < questions.size(); n++) {
            Question question = questions.get(n);
            int choice =
                    Input.within("answers", chosen.get(n), 0, question.choices().size() - 1);
            if (choice != question.rightOne()) {
                wrong.add(new QuizMark.Correction(
                        n + 1,
                        question.ask(),
                        question.choices().get(choice).words(),
                        question.choices().get(question.rightOne()).words(),
                        question.why()));
            }
        }
        return new QuizMark(questions.size() - wrong.size(), questions.size(), passMark, wrong);
    }

    /** What was asked and chosen, in words: it is kept when the questions change. */
    List<Answered> told(List<Integer> chosen) {
        return IntStream.range(0, questions.size())
                .mapToObj(n -> {
                    Choice choice = questions.get(n).choices().get(chosen.get(n));
                    return new Answered(
                            questions.get(n).ask().french(), choice.words().french(), choice.right());
                })
                .toList();
    }

    record Answered(String asked, String chosen, boolean right) {}
}
