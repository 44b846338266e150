package org.etabli.ui.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.member.MemberAnswers;
import org.etabli.member.MemberAnswers.Sheet;
import org.etabli.member.MemberField;
import org.etabli.member.MemberFields;
import org.etabli.network.Venues;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Service;

/** What operators ask of their members, set by managers and filled in, in the name of who sits before the screen. */
@Service
public class FieldDesk {

    private final SignedIn signedIn;
    private final MemberFields fields;
    private final MemberAnswers answers;
    private final Venues venues;

    FieldDesk(SignedIn signedIn, MemberFields fields, MemberAnswers answers, Venues venues) {
        this.signedIn = signedIn;
        this.fields = fields;
        this.answers = answers;
        this.venues = venues;
    }

    /** One form for each operator that asks something of who is signed in. */
    public List<Component> own(Command changed) {
        return forms(signedIn.id(), changed);
    }

    /** One form for each operator at whose desk she works and that asks something of the member. */
    public List<Component> of(MemberId member, Command changed) {
        return forms(member, changed);
    }

    /** Those that a list can be narrowed by: what has few answers. */
    public List<MemberField> filters(Collection<OperatorId> operators) {
        return operators.stream()
                .filter(operator -> signedIn.caller().holdsAtSomeVenueOf(Role.FRONT_DESK, operator))
                .flatMap(operator -> fields.list(signedIn.caller(), operator).stream())
                .filter(field -> field.kind() == MemberField.Kind.CHOICE || field.kind() == MemberField.Kind.YES_NO)
                .toList();
    }

    public List<MemberField> list(OperatorId operator) {
        return fields.list(signedIn.caller(), operator);
    }

    public Map<MemberId, Map<MemberFieldId, String>> table(OperatorId operator, Collection<MemberId> of) {
        return answers.table(signedIn.caller(), operator, of);
    }

    void save(MemberField field) {
        fields.save(signedIn.caller(), field);
    }

    void remove(MemberFieldId field) {
        fields.remove(signedIn.caller(), field);
    }

    void fill(MemberId member, OperatorId operator, Map<MemberFieldId, String> typed) {
        answers.fill(signedIn.caller(), member, operator, typed);
    }

    private List<Component> forms(MemberId member, Command changed) {
        List<Sheet> sheets = answers.of(signedIn.caller(), member);
        return sheets.stream()
                .map(sheet -> (Component) new AnswerForm(
                        this,
                        member,
                        sheet,
                        sheets.size() > 1 ? venues.getOperator(sheet.operator()).name() : "",
                        changed))
                .toList();
    }
}
