package news.everyday.stats.view.web;

import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Reads {@code {"articleId":"42"}}; other fields are left for later versions. */
final class ViewRequest {

    private static final JsonFactory JSON = new JsonFactory();

    private static final int LONGEST_ID = 18;

    private ViewRequest() {}

    /** The article's id; anything else is the caller's mistake. */
    static long articleIdOf(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw malformed();
            }
            return articleIdOf(parser);
        } catch (JacksonException ex) {
            throw malformed();
        }
    }

    private static long articleIdOf(JsonParser parser) {
        long id = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = "articleId".equals(parser.currentName());
            JsonToken value = parser.nextToken();
            if (wanted) {
                id = parseId(value, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw malformed();
        }
        return (id > 0) ? id : rejectId("is missing");
    }

    private static long parseId(JsonToken token, String text) {
        if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
            return rejectId("is not the id of an article");
        }
        return parseId(text);
    }

    /** A positive decimal number without sign, blanks or leading zeros. */
    static long parseId(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST_ID || text.charAt(0) == '0') {
            return rejectId("is not the id of an article");
        }
        long id = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return rejectId("is not the id of an article");
            }
            id = id * 10 + digit;
        }
        return id;
    }

    private static long rejectId(String reason) {
        throw Problems.invalidField(HttpStatus.BAD_REQUEST, "invalid-request", "articleId", reason);
    }

    private static ErrorResponseException malformed() {
        return Problems.problem(
                HttpStatus.BAD_REQUEST, "invalid-request", "The body must be a JSON object with an articleId.");
    }
}
