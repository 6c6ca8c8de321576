package news.everyday.member.member;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A name that may be chosen: 2 to 20 characters (code points), all of them visible, none of them an @. Invisible ones
 * (control, direction and joining characters) would let two names look alike.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidDisplayName.Validator.class)
public @interface ValidDisplayName {

    String message() default "must have 2 to 20 visible characters, none of them @";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    class Validator implements ConstraintValidator<ValidDisplayName, String> {

        private static final int SHORTEST = 2;

        private static final int LONGEST = 20;

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            return name != null && isRightLength(name) && name.codePoints().allMatch(Validator::isAllowed);
        }

        /** The folded form counts too: "　" and "ﷺ" fold to less, or more, than they look. */
        private static boolean isRightLength(String name) {
            String key = MemberKeys.ofDisplayName(name);
            return name.codePointCount(0, name.length()) <= LONGEST && key.codePointCount(0, key.length()) >= SHORTEST;
        }

        private static boolean isAllowed(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> false;
                default -> character != '@' && character != '＠';
            };
        }
    }
}
