package news.everyday.defaults.observability;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Takes personal data out of every value of a JSON log line; see {@link PersonalData}. */
public final class MaskedJson implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(
                (path, value) -> (value instanceof String text) ? PersonalData.mask(text) : value);
    }
}
