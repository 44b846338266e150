package org.etabli.ui.training;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.network.Operator;
import org.etabli.training.CourseTerms;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.training.Teachers.Teacher;

/** How a course is usually held, by whom, and until when what may still change. */
final class CourseTermsFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 15;

    private final Select<Teacher> teacher = new Select<>();
    private final IntegerField minutes;
    private final IntegerField decide;
    private final IntegerField leave;

    CourseTermsFields(FieldErrors errors, CourseDesk desk, Operator operator, CourseTerms known) {
        addClassName("etb-form-part");
        minutes = errors.field("minutes", number("courses.minutes", known.minutes()));
        minutes.setStep(STEP);
        decide = errors.field("decideHours", number("courses.decide", known.decideHours()));
        leave = errors.field("leaveHours", number("courses.leave", known.leaveHours()));
        MemberId usual = known.trainer();
        List<Teacher> teachers = usual == null ? desk.teachers(operator.id()) : desk.teachers(operator.id(), usual);
        errors.field("trainer", teacher);
        teacher.setLabel(getTranslation("courses.trainer"));
        teacher.setItemLabelGenerator(one -> one == null ? getTranslation("courses.trainer.none") : one.name());
        teacher.setEmptySelectionAllowed(true);
        teacher.setEmptySelectionCaption(getTranslation("courses.trainer.none"));
        teacher.setItems(teachers);
        teachers.stream().filter(one -> one.id().equals(usual)).findFirst().ifPresent(teacher::setValue);
        add(CourseDialog.pair(decide, leave), CourseDialog.pair(minutes, teacher));
    }

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    CourseTerms read() {
        Teacher usual = teacher.getValue();
        return new CourseTerms(
                Input.chosen("minutes", minutes.getValue()),
                usual == null ? null : usual.id(),
                Input.chosen("decideHours", decide.getValue()),
                Input.chosen("leaveHours", leave.getValue()));
    }

    private IntegerField number(String key, int value) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setHelperText(getTranslation(key + ".help"));
        field.setStepButtonsVisible(true);
        field.setMin(0);
        field.setValue(value);
        return field;
    }
}
