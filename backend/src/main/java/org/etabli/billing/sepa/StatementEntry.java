package org.etabli.billing.sepa;

import static org.etabli.billing.sepa.SafeXml.all;
import static org.etabli.billing.sepa.SafeXml.at;
import static org.etabli.billing.sepa.SafeXml.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** One {@code Ntry} of a statement. Its parts are told apart where the bank tells each one's amount and they add up to it. */
final class StatementEntry {

    private static final int NAME = 140;
    private static final int REMITTANCE = 500;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,5})?");
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private final Element entry;

    StatementEntry(Element entry) {
        this.entry = entry;
    }

    /** Nothing for what is not booked yet. */
    List<BankFile.Entry> read() {
        String status = text(entry, 4, "Sts", "Cd");
        if (!"BOOK".equals(status == null ? text(entry, 4, "Sts") : status)) {
            return List.of();
        }
        BigDecimal whole = amount(at(entry, "Amt").orElseThrow(StatementEntry::unreadable));
        if (whole.signum() == 0) {
            return List.of();
        }
        List<Element> parts = all(entry, "NtryDtls").stream()
                .flatMap(details -> all(details, "TxDtls").stream())
                .toList();
        if (parts.size() == 1) {
            return List.of(line(parts.getFirst(), whole));
        }
        List<BigDecimal> amounts = parts.stream().map(StatementEntry::partOf).toList();
        boolean told = !parts.isEmpty()
                && amounts.stream().noneMatch(Objects::isNull)
                && amounts.stream()
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(whole)
                        == 0;
        if (!told) {
            return List.of(line(null, whole));
        }
        List<BankFile.Entry> lines = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            lines.add(line(parts.get(place), Objects.requireNonNull(amounts.get(place))));
        }
        return lines;
    }

    private BankFile.Entry line(@Nullable Element part, BigDecimal amount) {
        boolean incoming = "CRDT".equals(text(entry, 4, "CdtDbtInd"));
        String side = incoming ? "Dbtr" : "Cdtr";
        Element about = part == null ? entry : part;
        String name = text(about, NAME, "RltdPties", side, "Nm");
        return new BankFile.Entry(
                bookedOn(),
                incoming,
                amount,
                at(entry, "Amt").orElseThrow(StatementEntry::unreadable).getAttribute("Ccy"),
                name == null ? text(about, NAME, "RltdPties", side, "Pty", "Nm") : name,
                text(about, 34, "RltdPties", side + "Acct", "Id", "IBAN"),
                id(text(about, BankFiles.ID, "Refs", "EndToEndId")),
                batch(about),
                remittance(about),
                text(about, 4, "RtrInf", "Rsn", "Cd"),
                reference(about));
    }

    private @Nullable String batch(Element about) {
        return Stream.of(
                        text(entry, BankFiles.ID, "NtryDtls", "Btch", "PmtInfId"),
                        text(entry, BankFiles.ID, "NtryDtls", "Btch", "MsgId"),
                        text(about, BankFiles.ID, "Refs", "PmtInfId"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String reference(Element about) {
        String ofPart = text(about, BankFiles.ID, "Refs", "AcctSvcrRef");
        String ofEntry = text(entry, BankFiles.ID, "AcctSvcrRef");
        return ofPart == null ? ofEntry : ofEntry == null ? ofPart : ofEntry + " " + ofPart;
    }

    private @Nullable String remittance(Element about) {
        Stream<@Nullable String> free = at(about, "RmtInf").stream()
                .flatMap(info -> all(info, "Ustrd").stream())
                .map(line -> line.getTextContent().strip());
        Stream<@Nullable String> told = Stream.of(
                text(about, BankFiles.ID, "RmtInf", "Strd", "CdtrRefInf", "Ref"),
                text(about, REMITTANCE, "AddtlTxInf"),
                about == entry ? text(entry, REMITTANCE, "AddtlNtryInf") : null);
        String text = Stream.concat(free, told)
                .filter(Objects::nonNull)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), REMITTANCE));
    }

    private LocalDate bookedOn() {
        String day = Stream.of("BookgDt", "ValDt")
                .flatMap(date -> Stream.of(text(entry, 10, date, "Dt"), text(entry, 10, date, "DtTm")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(StatementEntry::unreadable);
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException malformed) {
            throw unreadable();
        }
    }

    private static @Nullable BigDecimal partOf(Element part) {
        return at(part, "Amt")
                .or(() -> at(part, "AmtDtls", "TxAmt", "Amt"))
                .map(StatementEntry::amount)
                .orElse(null);
    }

    private static BigDecimal amount(Element written) {
        String text = written.getTextContent().strip();
        if (!AMOUNT.matcher(text).matches()) {
            throw unreadable();
        }
        return new BigDecimal(text);
    }

    private static @Nullable String id(@Nullable String id) {
        return NOT_PROVIDED.equals(id) ? null : id;
    }

    private static InvalidInputException unreadable() {
        return new InvalidInputException("file", "not-a-bank-file");
    }
}
