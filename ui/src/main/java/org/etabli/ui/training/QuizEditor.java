package org.etabli.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.etabli.kernel.Input;
import org.etabli.training.Quiz;
import org.etabli.training.Quiz.Question;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** The safety quiz of a course as its author writes it; without questions the course asks none. */
final class QuizEditor extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    private final List<QuestionEditor> questions = new ArrayList<>();
    private final FieldErrors errors;
    private final IntegerField passMark;
    private final Div list = new Div();
    private final Button more = new Button(getTranslation("quiz.edit.more"), new Icon("plus"), click -> addOne());
    private boolean english;

    /** @param errors where the mark to pass is named when it can't be reached */
    QuizEditor(FieldErrors errors, @Nullable Quiz known) {
        this.errors = errors;
        addClassNames("etb-form-part", "etb-quiz-editor");
        passMark = errors.field("passMark", new IntegerField(getTranslation("quiz.edit.pass")));
        passMark.setStepButtonsVisible(true);
        passMark.setMin(1);
        list.addClassName("etb-quiz-editor");
        more.addThemeVariants(ButtonVariant.SMALL);
        Paragraph lead = new Paragraph(getTranslation("quiz.edit.lead"));
        lead.addClassNames("etb-s13", "etb-sec");
        add(new H2(getTranslation("quiz.title")), lead, list, more, passMark);
        if (known != null) {
            known.questions().forEach(this::show);
            passMark.setValue(known.passMark());
        }
        count();
    }

    /** Whether the course is told in English as well. */
    void speakEnglish(boolean spoken) {
        english = spoken;
        questions.forEach(question -> question.speakEnglish(spoken));
    }

    /** Whether every question is complete; those that are not say what is wrong with them. */
    boolean isComplete() {
        return questions.stream().map(QuestionEditor::read).toList().stream().allMatch(Objects::nonNull);
    }

    /**
     * The quiz as it stands when it {@link #isComplete}; null without questions.
     *
     * @throws org.etabli.kernel.InvalidInputException when the mark to pass can't be reached
     */
    @Nullable
    Quiz read() {
        List<Question> read = questions.stream()
                .flatMap(editor -> Stream.ofNullable(editor.read()))
                .toList();
        return read.isEmpty() ? null : new Quiz(Input.chosen("passMark", passMark.getValue()), read);
    }

    private void addOne() {
        Integer mark = passMark.getValue();
        boolean allNeeded = mark == null || mark == questions.size();
        show(null);
        count();
        if (allNeeded) {
            passMark.setValue(questions.size());
        }
    }

    private void show(@Nullable Question known) {
        QuestionEditor editor = new QuestionEditor(known, this::remove);
        editor.speakEnglish(english);
        questions.add(editor);
        list.add(editor);
    }

    private void remove(QuestionEditor editor) {
        questions.remove(editor);
        list.remove(editor);
        count();
        Integer mark = passMark.getValue();
        if (mark != null && mark > questions.size()) {
            passMark.setValue(questions.isEmpty() ? null : questions.size());
        }
    }

    private void count() {
        for (int n = 0; n < questions.size(); n++) {
            questions.get(n).count(n + 1);
        }
        passMark.setVisible(!questions.isEmpty());
        more.setEnabled(questions.size() < MOST);
        errors.clear();
    }
}
