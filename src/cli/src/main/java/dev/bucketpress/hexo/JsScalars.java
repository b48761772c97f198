package dev.bucketpress.hexo;

import dev.bucketpress.hexo.JsValue.Scalar;
import dev.bucketpress.hexo.JsValue.Scalar.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader of plain scalars of YAML, into the types that js-yaml 4 gives them: numbers and dates included. */
final class JsScalars {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern BASED = Pattern.compile("([+-]?)0(?:b([01]+)|o([0-7]+)|x([0-9a-fA-F]+))");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\\.[0-9]+(?:[eE][+-]?[0-9]+)?");

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt]|[ \\t]+)"
            + "(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\.\\d*)?(?:[ \\t]*(?:Z|([-+])(\\d{1,2})(?::(\\d{2}))?))?");

    private JsScalars() {}

    static JsValue plain(String written) {
        if (NULLS.contains(written)) {
            return new Scalar("null", Type.NULL);
        }
        if (BOOLEANS.contains(written)) {
            return new Scalar(Boolean.toString(Boolean.parseBoolean(written)), Type.BOOLEAN);
        }
        Matcher based = BASED.matcher(written);
        if (based.matches()) {
            return number((based.group(1).equals("-") ? -1 : 1) * integer(based).doubleValue());
        }
        if (DECIMAL.matcher(written).matches() && Double.isFinite(Double.parseDouble(written))) {
            return number(Double.parseDouble(written));
        }
        return date(written);
    }

    private static BigInteger integer(Matcher based) {
        if (based.group(2) != null) {
            return new BigInteger(based.group(2), 2);
        }
        return based.group(3) != null ? new BigInteger(based.group(3), 8) : new BigInteger(based.group(4), 16);
    }

    /** ECMAScript's Number::toString: plain digits from 1e-6 up to 1e21. */
    private static Scalar number(double number) {
        if (number == 0) {
            return new Scalar("0", Type.NUMBER);
        }
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -7 + 1 && exponent < 21) {
            return new Scalar(exact.toPlainString(), Type.NUMBER);
        }
        String mantissa = exact.movePointLeft(exponent).toPlainString();
        return new Scalar(mantissa + (exponent < 0 ? "e" : "e+") + exponent, Type.NUMBER);
    }

    /** A day or hour that no calendar has rolls over into the next month or day. */
    private static JsValue date(String written) {
        Matcher day = DATE.matcher(written);
        if (day.matches()) {
            return new JsValue.Timestamp(day(day).atStartOfDay());
        }
        Matcher time = TIMESTAMP.matcher(written);
        return time.matches() ? new JsValue.Timestamp(time(time)) : Scalar.text(written);
    }

    private static LocalDate day(Matcher date) {
        return LocalDate.of(number(date, 1), 1, 1)
                .plusMonths(number(date, 2) - 1L)
                .plusDays(number(date, 3) - 1L);
    }

    private static LocalDateTime time(Matcher date) {
        LocalDateTime dateTime = day(date)
                .atStartOfDay()
                .plusHours(number(date, 4))
                .plusMinutes(number(date, 5))
                .plusSeconds(number(date, 6));
        if (date.group(7) == null) {
            return dateTime;
        }
        int minutes = number(date, 8) * 60 + (date.group(9) == null ? 0 : number(date, 9));
        return date.group(7).equals("-") ? dateTime.plusMinutes(minutes) : dateTime.minusMinutes(minutes);
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
