package org.etabli.billing.bank;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.etabli.billing.bank.Candidates.Candidate;
import org.etabli.billing.bank.Suggestion.Why;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.PayerId;
import org.springframework.stereotype.Component;

/** Ranks what a movement may be meant for, by all that speaks for it. */
@Component
class Suggestions {

    private static final int SHOWN = 12;

    private final Candidates candidates;

    Suggestions(Candidates candidates) {
        this.candidates = candidates;
    }

    List<Suggestion> of(StoredLine line) {
        Set<String> numbers = PayerWords.numbers(line.words());
        Set<PayerId> known = candidates.knownBy(line.operator(), line.counterpartyIban());
        Map<InvoiceId, Candidate> found = new LinkedHashMap<>();
        Stream.concat(candidates.numbered(line.operator(), numbers).stream(), candidates.around(line, known).stream())
                .filter(each ->
                        each.open().getCurrencyUnit().equals(line.amount().getCurrencyUnit()))
                .forEach(each -> found.putIfAbsent(each.invoice(), each));
        Map<PayerId, Long> totals = found.values().stream()
                .collect(groupingBy(
                        Candidate::payer, summingLong(each -> each.open().getAmountMinorLong())));
        return found.values().stream()
                .map(each -> suggestion(line, each, numbers, known, totals))
                .filter(each -> !each.why().isEmpty())
                .sorted(Comparator.comparing(Suggestion::weight)
                        .reversed()
                        .thenComparing(Suggestion::dueOn)
                        .thenComparing(Suggestion::number))
                .limit(SHOWN)
                .toList();
    }

    private static Suggestion suggestion(
            StoredLine line, Candidate each, Set<String> numbers, Set<PayerId> known, Map<PayerId, Long> totals) {
        Set<Why> why = EnumSet.noneOf(Why.class);
        if (numbers.contains(each.number())) {
            why.add(Why.NUMBER);
        }
        if (known.contains(each.payer())) {
            why.add(Why.ACCOUNT);
        }
        if (PayerWords.shareAWord(line.counterparty(), each.name())
                || PayerWords.shareAWord(line.counterparty(), each.customer())) {
            why.add(Why.NAME);
        }
        if (each.open().isEqual(line.amount()) || each.next().isEqual(line.amount())) {
            why.add(Why.AMOUNT);
        } else if (totals.getOrDefault(each.payer(), 0L) == line.minor()) {
            why.add(Why.TOTAL);
        }
        return new Suggestion(
                each.invoice(), each.number(), each.payer(), each.customer(), each.dueOn(), each.open(), why);
    }
}
