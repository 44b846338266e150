package org.etabli.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.etabli.kernel.Name;
import org.etabli.network.Venue;
import org.etabli.training.Enrolment;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.training.OwnEvaluation.Own;

/** What a member signs of a session and is to go over again; hidden when there is neither. */
final class OwnPresence extends Div {

    private static final long serialVersionUID = 1L;

    OwnPresence(
            OwnEvaluation evaluation, Own own, TrainingSession session, Enrolment part, Venue venue, Command changed) {
        addClassNames("etb-col", "etb-eval-own");
        List<Name> left = own.toReview().getOrDefault(part.id(), List.of());
        if (!left.isEmpty()) {
            add(SessionWords.fact("refresh", getTranslation("trainings.to-review", Name.of(left))));
        }
        SortedMap<Integer, Instant> signed = own.signed().getOrDefault(part.id(), Collections.emptySortedMap());
        signed.values()
                .forEach(at -> add(
                        SessionWords.fact("check", getTranslation("trainings.signed-at", at.atZone(venue.zone())))));
        Optional<Integer> half = part.state() == Enrolment.State.PLACED ? evaluation.open(session) : Optional.empty();
        if (half.filter(one -> !signed.containsKey(one)).isPresent()) {
            add(sign(evaluation, session, changed));
        }
        setVisible(getComponentCount() > 0);
    }

    private Button sign(OwnEvaluation evaluation, TrainingSession session, Command changed) {
        Button sign = new Button(getTranslation("trainings.sign"), new Icon("edit"), click -> {
            evaluation
                    .sign(session)
                    .ifPresentOrElse(Notices::refused, () -> Notices.done(getTranslation("trainings.signed-now")));
            changed.execute();
        });
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        sign.setDisableOnClick(true);
        sign.setAriaLabel(
                getTranslation("trainings.do", sign.getText(), session.course().title()));
        return sign;
    }
}
