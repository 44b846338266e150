package org.etabli.billing.bank;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.etabli.billing.Collecting;
import org.etabli.billing.NewPayment;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.Recording;
import org.etabli.billing.bank.Candidates.Candidate;
import org.etabli.billing.bank.ReturnedDebits.Debited;
import org.etabli.kernel.BankLineId;
import org.etabli.kernel.CollectionId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PaymentId;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Matches what is certain and nothing else: a file of debits, or one of them, by its id and exact amount; a transfer that
 * names its invoices, pays exactly what is open of them or their next instalments, and comes from their payer.
 */
@Component
class AutoMatching {

    private final LineRows lines;
    private final Candidates candidates;
    private final ReturnedDebits returned;
    private final Collecting collecting;
    private final Recording recording;
    private final JdbcClient jdbc;

    AutoMatching(
            LineRows lines,
            Candidates candidates,
            ReturnedDebits returned,
            Collecting collecting,
            Recording recording,
            JdbcClient jdbc) {
        this.lines = lines;
        this.candidates = candidates;
        this.returned = returned;
        this.collecting = collecting;
        this.recording = recording;
        this.jdbc = jdbc;
    }

    /** What a line turned out to be; nothing for what waits for a person. */
    Optional<Basis> match(BankLineId id, MemberId by, Instant at) {
        StoredLine line = lines.hold(id);
        return line.incoming() ? incoming(line, at) : outgoing(line, by, at);
    }

    private Optional<Basis> incoming(StoredLine line, Instant at) {
        return batch(line, at).or(() -> debit(line, at)).or(() -> transfer(line, at));
    }

    private Optional<Basis> batch(StoredLine line, Instant at) {
        return Batches.parse(line.batchId())
                .filter(batch -> collecting.hold(line.operator(), new CollectionId(batch.collection())))
                .filter(batch -> carriedOut(batch) == line.minor())
                .map(batch -> {
                    List<PaymentId> payments = new ArrayList<>();
                    waiting(batch).forEach(invoice -> record(line, batch.collection(), invoice, at, payments));
                    collecting.close(new CollectionId(batch.collection()), at);
                    lines.matched(line.id(), Basis.BATCH, payments, null, at);
                    return Basis.BATCH;
                });
    }

    /** What the bank credited for the file: all of it but what it had rejected before. */
    private long carriedOut(Batches.Batch batch) {
        return jdbc.sql("SELECT COALESCE(SUM(amount_minor), 0) FROM collection_item WHERE collection_id = :collection"
                        + " AND (:sequence IS NULL OR sequence = :sequence)"
                        + " AND (outcome IS NULL OR outcome <> 'REJECTED')")
                .param("collection", batch.collection())
                .param("sequence", batch.sequence())
                .query(Long.class)
                .single();
    }

    private List<InvoiceId> waiting(Batches.Batch batch) {
        return jdbc.sql("SELECT invoice_id FROM collection_item WHERE collection_id = :collection"
                        + " AND (:sequence IS NULL OR sequence = :sequence) AND live AND payment_id IS NULL"
                        + " ORDER BY invoice_id")
                .param("collection", batch.collection())
                .param("sequence", batch.sequence())
                .query((row, n) -> new InvoiceId(row.getObject(1, UUID.class)))
                .list();
    }

    private void record(StoredLine line, UUID collection, InvoiceId invoice, Instant at, List<PaymentId> payments) {
        collecting
                .record(line.operator(), new CollectionId(collection), invoice, null, at)
                .ifPresent(done -> payments.add(done.payment()));
    }

    private Optional<Basis> debit(StoredLine line, Instant at) {
        return ours(line).map(debit -> {
            collecting.hold(line.operator(), debit.collection());
            List<PaymentId> payments = new ArrayList<>();
            record(line, debit.collection().value(), new InvoiceId(debit.invoice()), at, payments);
            collecting.close(debit.collection(), at);
            lines.matched(line.id(), Basis.DEBIT, payments, null, at);
            return Basis.DEBIT;
        });
    }

    private Optional<Debited> ours(StoredLine line) {
        return Optional.ofNullable(line.endToEndId())
                .flatMap(id -> returned.find(line.operator(), id))
                .filter(debit -> debit.minor() == line.minor());
    }

    private Optional<Basis> transfer(StoredLine line, Instant at) {
        Set<String> numbers = PayerWords.numbers(line.words());
        List<Candidate> named = candidates.numbered(line.operator(), numbers);
        if (!isCertain(line, numbers, named)) {
            return Optional.empty();
        }
        var wanted = new NewPayment(
                line.key(0),
                named.stream().map(Candidate::invoice).toList(),
                PaymentMethod.TRANSFER,
                line.amount(),
                line.bookedOn(),
                null);
        PaymentId payment = recording
                .receive(line.operator(), wanted, parts(line, named), null, at)
                .id();
        lines.matched(line.id(), Basis.REFERENCE, List.of(payment), null, at);
        return Optional.of(Basis.REFERENCE);
    }

    private boolean isCertain(StoredLine line, Set<String> numbers, List<Candidate> named) {
        boolean exact = !named.isEmpty()
                && named.size() == numbers.size()
                && named.stream()
                        .allMatch(each -> each.open()
                                .getCurrencyUnit()
                                .equals(line.amount().getCurrencyUnit()))
                && (sum(named, Candidate::open) == line.minor() || sum(named, Candidate::next) == line.minor());
        return exact
                && named.stream().map(Candidate::payer).distinct().count() == 1
                && comesFrom(line, named.getFirst());
    }

    private static long sum(List<Candidate> named, Function<Candidate, Money> of) {
        return named.stream()
                .mapToLong(each -> of.apply(each).getAmountMinorLong())
                .sum();
    }

    /** All that is open of each, or the instalment to come. */
    private static Map<InvoiceId, Long> parts(StoredLine line, List<Candidate> named) {
        return sum(named, Candidate::open) == line.minor()
                ? Map.of()
                : named.stream()
                        .collect(toMap(Candidate::invoice, each -> each.next().getAmountMinorLong()));
    }

    private boolean comesFrom(StoredLine line, Candidate invoice) {
        return PayerWords.same(line.counterparty(), invoice.name())
                || PayerWords.same(line.counterparty(), invoice.customer())
                || candidates.knownBy(line.operator(), line.counterpartyIban()).equals(Set.of(invoice.payer()));
    }

    private Optional<Basis> outgoing(StoredLine line, MemberId by, Instant at) {
        return ours(line)
                .filter(debit -> line.returnCode() != null || debit.payment() != null)
                .map(debit -> {
                    returned.takeBack(line.operator(), debit, line.returnCode(), by, at, line.bookedOn());
                    lines.matched(line.id(), Basis.RETURN, List.of(), null, at);
                    return Basis.RETURN;
                });
    }
}
