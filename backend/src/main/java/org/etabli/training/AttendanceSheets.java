package org.etabli.training;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.OperatorLooks;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.paper.Letterhead;
import org.etabli.paper.Typesetter;
import org.springframework.stereotype.Service;

/** The sheet that everybody in a session signs, as PDF/A: what was signed on a phone is printed with its moment. */
@Service
public class AttendanceSheets {

    private final Evaluations evaluations;
    private final HalfDays halfDays;
    private final Members members;
    private final Venues venues;
    private final OperatorLooks looks;
    private final Phrasebook phrasebook;
    private final Typesetter typesetter = new Typesetter();

    AttendanceSheets(
            Evaluations evaluations,
            HalfDays halfDays,
            Members members,
            Venues venues,
            OperatorLooks looks,
            Phrasebook phrasebook) {
        this.evaluations = evaluations;
        this.halfDays = halfDays;
        this.members = members;
        this.venues = venues;
        this.looks = looks;
        this.phrasebook = phrasebook;
    }

    /** A PDF with its name. */
    public record Sheet(String name, byte[] content) {}

    /**
     * By family name, with empty lines for who comes unannounced, as long as there are places.
     *
     * @param reader the language that it is printed in
     * @throws org.etabli.kernel.NotFoundException when there is no such session for the caller
     */
    public Sheet print(Caller caller, TrainingSessionId id, Locale reader) {
        Locale language = Phrasebook.nearest(reader);
        EvaluationSheet sheet = evaluations.sheet(caller, id);
        TrainingSession session = sheet.session();
        Venue venue = venues.get(session.venue());
        Map<MemberId, MemberDetails> people = members.byId(
                sheet.lines().stream().map(line -> line.enrolment().member()).toList());
        List<AttendancePage.Line> lines = sheet.lines().stream()
                .filter(line -> people.containsKey(line.enrolment().member()))
                .map(line -> new AttendancePage.Line(
                        Objects.requireNonNull(people.get(line.enrolment().member())), line.signed()))
                .sorted(Comparator.comparing(
                                (AttendancePage.Line line) -> line.person().lastName())
                        .thenComparing(line -> line.person().firstName()))
                .toList();
        LocalSlot slot = LocalSlot.of(session.slot(), venue.zone());
        AttendancePage page = new AttendancePage(
                language,
                phrasebook,
                new Letterhead(looks.of(venue.operator())),
                session,
                venue,
                venues.getOperator(venue.operator()).name(),
                members.find(session.trainer()).map(MemberDetails::fullName).orElse(""),
                halfDays.of(session).stream()
                        .map(part -> LocalSlot.of(part, venue.zone()))
                        .toList());
        String name = phrasebook.say(language, "attendance.file", slot.day().toString()) + ".pdf";
        return new Sheet(name, typesetter.print(page.html(lines)));
    }
}
