package org.etabli.notice;

import java.util.stream.Collectors;
import org.etabli.kernel.Phrasebook;
import org.etabli.notice.Letter.Fact;

/** Lays a letter out, as HTML that needs nothing from outside and as plain text. Colours are the tokens of the design. */
final class LetterLayout {

    private static final String PAGE = "#eef2f0";
    private static final String INK = "#17211f";
    private static final String QUIET = "#56615e";
    private static final String LINE = "#d8dfdc";
    private static final String BRAND = "#0a6758";
    private static final String FONT = "font-family:'Instrument Sans',system-ui,-apple-system,'Segoe UI',sans-serif";

    private static final String CODE = "<p style=\"margin:20px 0 0\"><img src=\"cid:" + QrPicture.CID
            + "\" alt=\"QR\" width=\"180\" height=\"180\" style=\"background:#ffffff\"></p>";

    private LetterLayout() {}

    static String html(Letter letter) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
                <title>%s</title></head>
                <body style="margin:0;padding:24px 12px;background:%s;color:%s;%s;font-size:15px;line-height:1.5">
                <div style="max-width:560px;margin:0 auto">
                <p style="margin:0 0 12px;color:%s;font-weight:600">Établi · %s</p>
                <div style="background:#ffffff;border:1px solid %s;border-radius:13px;padding:24px">
                <h1 style="margin:0 0 16px;font-size:18px;line-height:1.35;font-weight:600">%s</h1>
                <table role="presentation" style="border-collapse:collapse;width:100%%;font-size:15px">
                %s
                </table>
                %s
                <p style="margin:20px 0 0"><a href="%s" style="display:inline-block;background:%s;color:#ffffff;\
                text-decoration:none;border-radius:7px;padding:9px 16px;font-weight:500">%s</a></p>
                %s
                </div>
                <p style="margin:16px 0 0;color:%s;font-size:13px">%s</p>
                </div>
                </body></html>
                """.formatted(
                        Phrasebook.nearest(letter.language()).getLanguage(),
                        escaped(letter.subject()),
                        PAGE,
                        INK,
                        FONT,
                        BRAND,
                        escaped(letter.from().name()),
                        LINE,
                        escaped(letter.lead()),
                        letter.facts().stream().map(LetterLayout::row).collect(Collectors.joining("\n")),
                        letter.remarks().stream().map(LetterLayout::remark).collect(Collectors.joining("\n")),
                        escaped(letter.link().address()),
                        BRAND,
                        escaped(letter.link().label()),
                        letter.code() == null ? "" : CODE,
                        QUIET,
                        escaped(letter.footer()));
    }

    static String text(Letter letter) {
        StringBuilder text = new StringBuilder(letter.lead()).append("\n\n");
        letter.facts().forEach(fact -> text.append("%-20s%s\n".formatted(fact.name(), fact.value())));
        letter.remarks().forEach(remark -> text.append('\n').append(remark).append('\n'));
        return text.append('\n')
                .append(letter.link().label())
                .append('\n')
                .append(letter.link().address())
                .append("\n\n-- \n")
                .append(letter.footer())
                .append('\n')
                .toString();
    }

    private static String row(Fact fact) {
        return """
                <tr><td style="padding:4px 16px 4px 0;color:%s;vertical-align:top;white-space:nowrap">%s</td>\
                <td style="padding:4px 0;vertical-align:top">%s</td></tr>""".formatted(QUIET, escaped(fact.name()), escaped(fact.value()));
    }

    private static String remark(String remark) {
        return "<p style=\"margin:16px 0 0\">" + escaped(remark) + "</p>";
    }

    /** For text and for attributes in double quotes. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
