package org.etabli.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of text as CSV (RFC 4180). What a spreadsheet would calculate is written so that it does not. */
final class Table {

    private Table() {}

    static String write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Table::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (quoted && each == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(each);
                at++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == ',' || each == ';')) {
                row.add(taken(cell));
            } else if (!quoted && each == '\n') {
                row.add(taken(cell));
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(each);
            }
        }
        row.add(taken(cell));
        rows.add(row);
        return rows.stream()
                .filter(each -> each.stream().anyMatch(value -> !value.isEmpty()))
                .toList();
    }

    private static String taken(StringBuilder cell) {
        String text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }

    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+@\\-\\t\\r].*") ? " " + text : text;
        return harmless.matches("(?s).*[\",;\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
