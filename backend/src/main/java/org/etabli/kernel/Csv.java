package org.etabli.kernel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Rows of text as CSV (RFC 4180). What a spreadsheet would calculate gets an apostrophe before it, wherever it comes from;
 * numbers stay numbers.
 */
public final class Csv {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FORMULA = "(?s)[=+\\-@\\t\\r\\n].*";
    private static final String NUMBER = "-?[\\d., ]+";

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer;

    private Csv(char separator, QuoteStrategies quotes) {
        writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .quoteStrategy(quotes)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    /** For programs: commas, and quotes where they are needed. */
    public static Csv plain() {
        return new Csv(',', QuoteStrategies.REQUIRED);
    }

    /** For the spreadsheets of a reader's language: the separator they expect, all in quotes, known to be UTF-8. */
    public static Csv forSpreadsheets(Locale reader) {
        Csv csv = new Csv(Phrasebook.nearest(reader) == Locale.FRENCH ? ';' : ',', QuoteStrategies.ALWAYS);
        csv.text.write(BYTE_ORDER_MARK);
        return csv;
    }

    public Csv row(String... cells) {
        return row(List.of(cells));
    }

    public Csv row(List<String> cells) {
        writer.writeRecord(cells.stream().map(Csv::harmless).toList());
        return this;
    }

    /** All rows; none can follow. */
    public String text() {
        try {
            writer.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Rows that somebody wrote, with commas or semicolons as the first line has them; without those that are empty. */
    public static List<List<String>> read(String text) {
        String first = text.lines().findFirst().orElse("");
        long commas = first.chars().filter(sign -> sign == ',').count();
        long semicolons = first.chars().filter(sign -> sign == ';').count();
        return CsvReader.builder()
                .fieldSeparator(semicolons > commas ? ';' : ',')
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.replace(BYTE_ORDER_MARK, ""))
                .stream()
                .map(Csv::cells)
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    private static List<String> cells(CsvRecord row) {
        return row.getFields().stream()
                .map(cell -> cell.startsWith("'") && isHarmful(cell.substring(1)) ? cell.substring(1) : cell)
                .map(String::strip)
                .toList();
    }

    private static String harmless(String cell) {
        return isHarmful(cell) ? "'" + cell : cell;
    }

    private static boolean isHarmful(String cell) {
        return cell.matches(FORMULA) && !cell.matches(NUMBER);
    }
}
