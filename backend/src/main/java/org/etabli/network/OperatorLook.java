package org.etabli.network;

import org.etabli.kernel.PngPicture;
import org.jspecify.annotations.Nullable;

/**
 * How an operator's papers and mails look.
 *
 * @param accent null for Établi's own colour
 * @param logo null for Établi's own
 */
public record OperatorLook(
        @Nullable Accent accent, @Nullable PngPicture logo) {

    /** That of an operator that has set nothing. */
    public static final OperatorLook PLAIN = new OperatorLook(null, null);

    OperatorLook with(@Nullable Accent another) {
        return new OperatorLook(another, logo);
    }

    OperatorLook with(@Nullable PngPicture another) {
        return new OperatorLook(accent, another);
    }
}
