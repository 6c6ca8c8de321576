package news.everyday.local.observe;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Spans as Zipkin's API takes them (v2 JSON), made from those of OTLP. */
final class ZipkinSpans {

    private static final long NANOS_PER_MICRO = 1000;

    private ZipkinSpans() {}

    static List<Map<String, Object>> of(ExportTraceServiceRequest request) {
        return request.getResourceSpansList().stream().flatMap(ZipkinSpans::of).toList();
    }

    private static Stream<Map<String, Object>> of(ResourceSpans resource) {
        String service = resource.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("unknown");
        return resource.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> of(span, service));
    }

    private static Map<String, Object> of(Span span, String service) {
        Map<String, Object> zipkin = new LinkedHashMap<>();
        zipkin.put("traceId", hex(span.getTraceId()));
        zipkin.put("id", hex(span.getSpanId()));
        if (!span.getParentSpanId().isEmpty()) {
            zipkin.put("parentId", hex(span.getParentSpanId()));
        }
        zipkin.put("name", span.getName());
        kind(span).ifPresent(kind -> zipkin.put("kind", kind));
        zipkin.put("timestamp", span.getStartTimeUnixNano() / NANOS_PER_MICRO);
        zipkin.put(
                "duration", Math.max(1, (span.getEndTimeUnixNano() - span.getStartTimeUnixNano()) / NANOS_PER_MICRO));
        zipkin.put("localEndpoint", Map.of("serviceName", service));
        zipkin.put("tags", tags(span));
        return zipkin;
    }

    private static Optional<String> kind(Span span) {
        return switch (span.getKind()) {
            case SPAN_KIND_SERVER -> Optional.of("SERVER");
            case SPAN_KIND_CLIENT -> Optional.of("CLIENT");
            case SPAN_KIND_PRODUCER -> Optional.of("PRODUCER");
            case SPAN_KIND_CONSUMER -> Optional.of("CONSUMER");
            default -> Optional.empty();
        };
    }

    private static Map<String, String> tags(Span span) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (KeyValue attribute : span.getAttributesList()) {
            tags.put(attribute.getKey(), text(attribute.getValue()));
        }
        if (span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR) {
            tags.put("error", span.getStatus().getMessage());
        }
        return tags;
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INT_VALUE -> Long.toString(value.getIntValue());
            case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
            default -> value.toString();
        };
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
