package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.kernel.Days;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.network.WhoseHours;
import org.etabli.plan.Price;
import org.etabli.training.Course;
import org.etabli.training.Enrolment;
import org.etabli.training.EvaluationGrid;
import org.etabli.training.EvaluationSheet;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.training.OpenedMachines.Opened;

/** What stands beside the people of a session: what it opens, what is kept of it, and who waits for a place. */
final class SessionAside {

    private static final int FEW = 4;

    private SessionAside() {}

    /** @param today at the venue: what is granted now lasts from this day on */
    static Component opens(Course course, List<Opened> machines, LocalDate today) {
        Div card = card("sessions.opens");
        if (course.grants().isEmpty()) {
            card.add(new Paragraph(Words.say("sessions.opens-nothing")));
            return card;
        }
        course.grants().forEach(type -> card.add(right(type, today)));
        machines.stream()
                .limit(FEW)
                .forEach(one -> card.add(line(
                        "unlock", one.machine().name(), Words.say(one.alone() ? "eval.alone" : "eval.with-others"))));
        if (machines.size() > FEW) {
            card.add(line("more", Words.say("eval.more-machines", machines.size() - FEW), ""));
        }
        slots(machines).forEach(card::add);
        prices(machines).ifPresent(price -> card.add(line("euro", Words.say("eval.price"), price)));
        return card;
    }

    /** When they may be reserved: one line, or one for each answer with the machines that it is about. */
    private static List<Component> slots(List<Opened> machines) {
        Map<WhoseHours, List<String>> answers = machines.stream()
                .collect(Collectors.groupingBy(
                        Opened::hours,
                        () -> new EnumMap<>(WhoseHours.class),
                        Collectors.mapping(one -> one.machine().name(), Collectors.toList())));
        return answers.entrySet().stream()
                .<Component>map(each -> {
                    String when = Words.say("supervised.hours." + each.getKey().name());
                    return line(
                            "clock",
                            Words.say("supervised.slots"),
                            answers.size() == 1
                                    ? when
                                    : Words.say("supervised.of", String.join(", ", each.getValue()), when));
                })
                .toList();
    }

    private static Optional<String> prices(List<Opened> machines) {
        List<Price> prices =
                machines.stream().map(Opened::price).filter(Objects::nonNull).toList();
        List<String> told = prices.stream()
                .map(price ->
                        Words.say("machines.price." + price.basis().name().toLowerCase(Locale.ROOT), price.amount()))
                .distinct()
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" · ", told.subList(0, Math.min(2, told.size()))));
    }

    private static Component right(AuthorisationType type, LocalDate today) {
        Integer months = type.validMonths();
        Span name = new Span(type.name());
        name.addClassName("etb-strong");
        Span until = new Span(
                months == null
                        ? Words.say("eval.for-good")
                        : Words.say(
                                "eval.valid", months, new Days(today.plusMonths(months), today.plusMonths(months))));
        until.addClassNames("etb-s13", "etb-sec");
        Span icon = new Span(new Icon("shield-check"));
        icon.addClassName("etb-eval-seal");
        Div words = new Div(name, until);
        words.addClassName("etb-col");
        Div badge = new Div(icon, words);
        badge.addClassName("etb-eval-right");
        return badge;
    }

    /** @param reader who sits before the screen: she is who would grant */
    static Component trace(EvaluationSheet sheet, Map<MemberId, MemberDetails> people, MemberId reader) {
        Div card = card("eval.trace");
        Paragraph lead = new Paragraph(Words.say("eval.trace.lead"));
        lead.addClassNames("etb-s13", "etb-sec");
        EvaluationGrid grid = sheet.grid();
        String by = sheet.lines().stream()
                .map(line -> line.enrolment().passedBy())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> Stream.ofNullable(people.get(id)))
                .map(MemberDetails::fullName)
                .collect(Collectors.joining(", "));
        MemberDetails self = people.get(reader);
        card.add(
                lead,
                line("person", Words.say("eval.trace.by"), by.isEmpty() && self != null ? self.fullName() : by),
                line(
                        "note",
                        Words.say("eval.trace.grid"),
                        grid == null
                                ? Words.say("eval.trace.no-grid")
                                : Words.say(
                                        "eval.trace.version",
                                        grid.version(),
                                        grid.gestures().size())),
                signatures(sheet));
        return card;
    }

    private static Component signatures(EvaluationSheet sheet) {
        Div line = line("edit", Words.say("eval.trace.signed"), Words.say("eval.signatures", sheet.signatures()));
        line.setClassName("etb-eval-signed", sheet.signatures() > 0);
        return line;
    }

    static Component waitlist(List<Enrolment> all, Map<MemberId, MemberDetails> people) {
        Div card = card("sessions.waitlist");
        List<MemberDetails> waiting = all.stream()
                .filter(one -> one.state() == Enrolment.State.WAITING && people.containsKey(one.member()))
                .map(one -> people.get(one.member()))
                .toList();
        card.setVisible(!waiting.isEmpty());
        waiting.forEach(person -> card.add(SessionWords.fact("hourglass", person.fullName())));
        return card;
    }

    private static Div line(String icon, String what, String that) {
        Span name = new Span(what);
        name.addClassName("etb-grow");
        Span value = new Span(that);
        value.addClassNames("etb-s13", "etb-sec");
        Div line = new Div(new Icon(icon), name, value);
        line.addClassName("etb-line");
        return line;
    }

    private static Div card(String title) {
        Div head = new Div(new H2(Words.say(title)));
        head.addClassName("etb-head");
        Div card = new Div(head);
        card.addClassName("etb-card");
        return card;
    }
}
