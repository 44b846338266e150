package org.etabli.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.etabli.kernel.InvalidInputException;
import org.joda.money.Money;

/** How much of each fee somebody pays for a member. */
public sealed interface SponsoredShare {

    /** Of a fee in the smallest unit, before any ceiling; not more than the fee. */
    long of(long feeMinor);

    /** @param hundredths of a percent, from 1 to 10 000 */
    record Percent(int hundredths) implements SponsoredShare {

        /** @throws InvalidInputException naming the field {@code percent} */
        public Percent {
            if (hundredths < 1 || hundredths > 10_000) {
                throw new InvalidInputException("percent", "out-of-range", 1, 100);
            }
        }

        /** @throws InvalidInputException naming the field {@code percent}: two decimals at most */
        public static Percent of(BigDecimal percent) {
            try {
                return new Percent(percent.movePointRight(2)
                        .setScale(0, RoundingMode.UNNECESSARY)
                        .intValueExact());
            } catch (ArithmeticException unreadable) {
                throw new InvalidInputException("percent", "out-of-range", 1, 100);
            }
        }

        public BigDecimal percent() {
            return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        }

        @Override
        public long of(long feeMinor) {
            return part(feeMinor, hundredths, 10_000);
        }
    }

    /** @param each of every fee, VAT included */
    record Amount(Money each) implements SponsoredShare {

        /** @throws InvalidInputException naming the field {@code amount}: it is more than nothing */
        public Amount {
            if (!each.isPositive()) {
                throw new InvalidInputException("amount", "amount-positive");
            }
        }

        @Override
        public long of(long feeMinor) {
            return Math.min(each.getAmountMinorLong(), feeMinor);
        }
    }

    /** Rounded half up. */
    static long part(long amountMinor, long share, long whole) {
        return BigDecimal.valueOf(amountMinor)
                .multiply(BigDecimal.valueOf(share))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
