package org.etabli.billing.sepa;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/** Whether the numbers by which banks know accounts and creditors can be right. */
public final class BankIds {

    /** Country, check digits, business code, national identifier (EPC262-08). */
    private static final Pattern CREDITOR = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}");

    private static final int BUSINESS_CODE = 4;
    private static final int NATIONAL = 7;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private BankIds() {}

    /** Without spaces, in capitals, as files carry it. */
    public static String plain(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Country, length, form and check digits (ISO 13616, mod 97-10). */
    public static boolean isIban(@Nullable String iban) {
        if (iban == null) {
            return false;
        }
        try {
            IbanUtil.validate(iban);
            return true;
        } catch (Iban4jException wrong) {
            return false;
        }
    }

    public static boolean isBic(String bic) {
        try {
            BicUtil.validate(bic);
            return true;
        } catch (Iban4jException wrong) {
            return false;
        }
    }

    /** The creditor's identifier (ICS): mod 97-10 over all but the business code. */
    public static boolean isCreditorId(@Nullable String id) {
        if (id == null || !CREDITOR.matcher(id).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (id.substring(NATIONAL) + id.substring(0, BUSINESS_CODE))
                .chars()
                .forEach(sign -> digits.append(Character.digit(sign, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }
}
