package news.everyday.defaults.problem;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What a caller should have written where a value didn't fit: said without a word of Java. */
final class ExpectedValue {

    private ExpectedValue() {}

    /** A reason for a {@link Problems.FieldProblem}, e.g. {@code must be a whole number}. */
    static String reasonFor(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "can't be read";
        }
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(wanted);
        if (type.isEnum()) {
            return "must be one of " + namesOf(type);
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return reasonForTime(type);
        }
        if (Number.class.isAssignableFrom(type)) {
            return isWhole(type) ? "must be a whole number" : "must be a number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        return reasonForOther(type);
    }

    private static String reasonForTime(Class<?> type) {
        return (type == LocalDate.class)
                ? "must be a day such as 2026-11-30"
                : "must be a time with its offset such as 2026-11-30T08:00:00+08:00 (in an address, %2B for the plus)";
    }

    private static String reasonForOther(Class<?> type) {
        if (type == Boolean.class) {
            return "must be true or false";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "must be a text";
        }
        return type.isRecord() ? "must be an object" : "can't be read";
    }

    private static boolean isWhole(Class<?> type) {
        return type == Long.class || type == Integer.class || type == Short.class || type == Byte.class;
    }

    private static String namesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }
}
