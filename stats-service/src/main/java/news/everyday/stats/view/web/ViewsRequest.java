package news.everyday.stats.view.web;

import java.util.ArrayList;
import java.util.List;
import news.everyday.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * The body of {@code POST /api/v1/views}: {@code {"articleId":"42","referrer":"www.baidu.com"}}, or several of these as
 * {@code {"views":[…]}}. Other fields are left for later versions.
 *
 * @param isBatch whether it was the second form, even with one view
 */
record ViewsRequest(List<ViewRequest> views, boolean isBatch) {

    static final int MOST_VIEWS = 50;

    /** The event loops are few and stay: no need to share buffers among all threads. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    /** Anything that can't be read, down to one bad id, is the caller's mistake. */
    static ViewsRequest parse(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw malformed();
            }
            return new Reading(parser).readBody();
        } catch (JacksonException ex) {
            throw malformed();
        }
    }

    private static ErrorResponseException malformed() {
        return Problems.invalidField(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "request",
                "must be a JSON object with an articleId, or views");
    }

    private static ErrorResponseException invalidViews(String reason) {
        return Problems.invalidField(HttpStatus.BAD_REQUEST, "invalid-request", "views", reason);
    }

    /** One object, field by field, without a tree: this is the hot path. */
    private static final class Reading {

        private final JsonParser parser;

        private long articleId;

        private @Nullable String referrer;

        private @Nullable List<ViewRequest> views;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        ViewsRequest readBody() {
            readObject(true);
            if (this.views == null) {
                return new ViewsRequest(List.of(toView()), false);
            }
            if (this.articleId > 0) {
                throw invalidViews("stands beside an articleId");
            }
            return new ViewsRequest(this.views, true);
        }

        private void readObject(boolean outermost) {
            while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = this.parser.currentName();
                readField(name, this.parser.nextToken(), outermost);
            }
            if (this.parser.currentToken() != JsonToken.END_OBJECT) {
                throw malformed();
            }
        }

        private void readField(String name, JsonToken value, boolean outermost) {
            if ("articleId".equals(name)) {
                this.articleId = readId(value);
            } else if ("referrer".equals(name) && value == JsonToken.VALUE_STRING) {
                this.referrer = this.parser.getString();
            } else if (outermost && "views".equals(name)) {
                this.views = readViews(value);
            } else {
                this.parser.skipChildren();
            }
        }

        private long readId(JsonToken value) {
            return (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT)
                    ? ViewRequest.parseId(this.parser.getString())
                    : ViewRequest.rejectId("is not the id of an article");
        }

        private List<ViewRequest> readViews(JsonToken value) {
            if (value != JsonToken.START_ARRAY) {
                throw invalidViews("must be a list");
            }
            List<ViewRequest> read = new ArrayList<>();
            while (this.parser.nextToken() == JsonToken.START_OBJECT) {
                Reading view = new Reading(this.parser);
                view.readObject(false);
                read.add(view.toView());
            }
            if (this.parser.currentToken() != JsonToken.END_ARRAY) {
                throw invalidViews("must hold objects with an articleId");
            }
            if (read.isEmpty() || read.size() > MOST_VIEWS) {
                throw invalidViews("must be 1 to " + MOST_VIEWS);
            }
            return read;
        }

        private ViewRequest toView() {
            return new ViewRequest(
                    (this.articleId > 0) ? this.articleId : ViewRequest.rejectId("is missing"), this.referrer);
        }
    }
}
