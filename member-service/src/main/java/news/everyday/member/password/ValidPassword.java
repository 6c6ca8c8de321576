package news.everyday.member.password;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A password that may be chosen: 8 to 128 characters (code points), not one of the commonest. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidPassword.Validator.class)
public @interface ValidPassword {

    String message() default "must have 8 to 128 characters and not be one of the commonest passwords";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    class Validator implements ConstraintValidator<ValidPassword, String> {

        private static final int SHORTEST = 8;

        private static final int LONGEST = 128;

        private final CommonPasswords common;

        Validator(CommonPasswords common) {
            this.common = common;
        }

        @Override
        public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
            return password != null && isLongEnough(password) && !this.common.contains(password);
        }

        private static boolean isLongEnough(String password) {
            int length = password.codePointCount(0, password.length());
            return length >= SHORTEST && length <= LONGEST;
        }
    }
}
