package org.etabli.notice;

import java.util.stream.Collectors;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.PngPicture;
import org.etabli.network.OperatorLook;
import org.etabli.notice.Letter.Fact;

/** Lays a letter out, as HTML that needs nothing from outside and as plain text. Colours are the tokens of the design. */
final class LetterLayout {

    private static final String PAGE = "#eef2f0";
    private static final String INK = "#17211f";
    private static final String QUIET = "#56615e";
    private static final String LINE = "#d8dfdc";
    private static final String BRAND = "#0a6758";
    private static final String FONT = "font-family:'Instrument Sans',system-ui,-apple-system,'Segoe UI',sans-serif";

    /** How the page refers to the operator's logo. */
    static final String LOGO = "logo@etabli";

    private static final int WIDEST = 220;
    private static final int HIGHEST = 56;

    private static final String CODE = "<p style=\"margin:20px 0 0\"><img src=\"cid:" + QrPicture.CID
            + "\" alt=\"QR\" width=\"180\" height=\"180\" style=\"background:#ffffff\"></p>";

    private LetterLayout() {}

    static String html(Letter letter, OperatorLook look) {
        String accent = look.accent() == null ? BRAND : look.accent().hex();
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
                <title>%s</title></head>
                <body style="margin:0;padding:24px 12px;background:%s;color:%s;%s;font-size:15px;line-height:1.5">
                <div style="max-width:560px;margin:0 auto">
                %s
                <div style="background:#ffffff;border:1px solid %s;border-radius:13px;padding:24px">
                %s
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
                look.logo() == null ? line(accent, "Établi · " + letter.from().name()) : "",
                LINE,
                look.logo() == null ? "" : mark(look.logo(), letter.from().name()),
                escaped(letter.lead()),
                letter.facts().stream().map(LetterLayout::row).collect(Collectors.joining("\n")),
                letter.remarks().stream().map(LetterLayout::remark).collect(Collectors.joining("\n")),
                escaped(letter.link().address()),
                accent,
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

    private static String line(String colour, String name) {
        return "<p style=\"margin:0 0 12px;color:%s;font-weight:600\">%s</p>".formatted(colour, escaped(name));
    }

    private static String mark(PngPicture logo, String name) {
        PngPicture.Size size = logo.within(Math.min(WIDEST, logo.width()), Math.min(HIGHEST, logo.height()));
        return "<p style=\"margin:0 0 20px\"><img src=\"cid:%s\" alt=\"%s\" width=\"%d\" height=\"%d\"></p>"
                .formatted(LOGO, escaped(name), size.width(), size.height());
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
