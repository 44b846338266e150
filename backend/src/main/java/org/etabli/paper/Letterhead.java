package org.etabli.paper;

import java.util.Base64;
import org.etabli.kernel.PngPicture;
import org.etabli.network.Accent;
import org.etabli.network.OperatorLook;

/** The mark at the head of a paper, and the colour of it. */
public record Letterhead(OperatorLook look) {

    private static final String OURS =
            "data:image/png;base64," + Base64.getEncoder().encodeToString(Typesetter.resource("logo.png"));

    /** In points on the paper. */
    private static final int WIDEST = 176;

    private static final int HIGHEST = 43;

    /** The first cells of a row, in HTML. A logo says by itself whose it is; ours stands beside the seller's name. */
    public String mark(String seller) {
        PngPicture logo = look.logo();
        if (logo == null) {
            return Html.wrap("td class=\"mark\"", image(OURS, "Établi", "class=\"logo\""))
                    + Html.element("td class=\"name\"", seller);
        }
        PngPicture.Size size = logo.within(WIDEST, HIGHEST);
        String style = "style=\"width: %dpt; height: %dpt\"".formatted(size.width(), size.height());
        return Html.wrap("td class=\"own\"", image(logo.dataAddress(), seller, style));
    }

    /** @param fallback Établi's own colour, as {@code #rrggbb} */
    public String colour(String fallback) {
        Accent accent = look.accent();
        return accent == null ? fallback : accent.hex();
    }

    private static String image(String address, String alternative, String attributes) {
        return "<img %s src=\"%s\" alt=\"%s\"/>".formatted(attributes, address, Html.text(alternative));
    }
}
