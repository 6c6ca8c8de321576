package news.everyday.gateway.ratelimit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.everyday.gateway.filter.Origin;
import news.everyday.gateway.path.PathTable;
import news.everyday.gateway.ratelimit.LimitProperties.RouteClass;
import news.everyday.gateway.security.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the limits of a request: those of the most specific path pattern that fits. */
@Component
class RouteClasses {

    private final PathTable<Limit> limits;

    RouteClasses(LimitProperties properties) {
        this.limits = new PathTable<>(properties.classes().entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().paths().stream().map(path -> limit(entry, path, properties.factor())))
                .sorted(Comparator.comparing(Limit::path).thenComparing(Limit::isForAllMethods))
                .map(limit -> new PathTable.Row<>(limit.path(), limit))
                .toList());
    }

    Optional<Limit> find(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return Optional.ofNullable(
                this.limits.find(request.getPath().pathWithinApplication(), limit -> limit.isFor(method)));
    }

    private static Limit limit(Map.Entry<String, RouteClass> entry, String path, double factor) {
        String name = entry.getKey();
        RouteClass settings = entry.getValue();
        return new Limit(
                PathPatternParser.defaultInstance.parse(path),
                settings.methods(),
                bucket(name, settings.perAddress(), settings, factor),
                bucket(name + "-member", settings.perMember(), settings, factor));
    }

    private static @Nullable Bucket bucket(
            String name, @Nullable Integer requests, RouteClass settings, double factor) {
        return (requests != null)
                ? new Bucket(name, Math.max(1, Math.round(requests * factor)), settings.period())
                : null;
    }

    /**
     * The limits of one path pattern.
     *
     * @param methods for which methods; empty for all
     * @param perAddress the bucket of each address, if it has one
     * @param perMember the bucket of each member, if it has one
     */
    record Limit(
            PathPattern path,
            List<HttpMethod> methods,
            @Nullable Bucket perAddress,
            @Nullable Bucket perMember) {

        /** Whose tokens a request takes. */
        List<Claim> claims(ServerWebExchange exchange) {
            List<Claim> claims = new ArrayList<>(2);
            if (this.perAddress != null) {
                claims.add(new Claim(this.perAddress, Origin.of(exchange).network()));
            }
            if (this.perMember != null) {
                Identity.of(exchange).ifPresent(member -> claims.add(new Claim(this.perMember, member.memberId())));
            }
            return claims;
        }

        boolean isFor(HttpMethod method) {
            return isForAllMethods() || this.methods.contains(method);
        }

        boolean isForAllMethods() {
            return this.methods.isEmpty();
        }
    }

    /** One token of an owner's bucket. */
    record Claim(Bucket bucket, String owner) {}
}
