package dev.tasuki.formats.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as ECMAScript spells them (ECMA-262, Number::toString), which is what RFC 8785 §3.2.2.3 prescribes.
final class EcmaScriptNumber {
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

    private EcmaScriptNumber() {}

    /// Whether the shortest spelling of the nearest double is this very number.
    static boolean isExact(BigDecimal value) {
        double nearest = value.doubleValue();
        return Double.isFinite(nearest) && shortest(nearest).compareTo(value) == 0;
    }

    /// The spelling of a number that [#isExact(BigDecimal)].
    static String spell(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal plain = value.stripTrailingZeros();
        String sign = plain.signum() < 0 ? "-" : "";
        String digits = plain.unscaledValue().abs().toString();
        int count = digits.length();
        // The names k and n of ECMA-262: k digits, and the decimal point stands after the n-th.
        int point = count - plain.scale();
        if (count <= point && point <= 21) {
            return sign + digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return sign + digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    private static BigDecimal shortest(double value) {
        var shortest = new BigDecimal(Double.toString(value));
        // Java prefers the closer of two digits where ECMAScript takes a single digit: 4.9E-324 against 5e-324.
        BigDecimal single = new BigDecimal(value).round(ONE_DIGIT);
        return single.doubleValue() == value ? single : shortest;
    }
}
