package news.everyday.defaults.testing;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every component of a record is always there unless it is {@code @Nullable}: our packages are null-marked. A record in
 * another one is called after both.
 */
final class NullMarkedRecords implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (type.getName() == null && raw.isRecord()) {
            type.setName(nameOf(raw));
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null) {
            Schema<?> defined = (schema.get$ref() != null) ? definedAs(schema.get$ref(), context) : schema;
            require(defined, raw);
        }
        return schema;
    }

    /** {@code ViewsItem} for {@code ViewsResponse.Item}, so that two records may each have their own items. */
    private static String nameOf(Class<?> record) {
        Class<?> outer = record.getEnclosingClass();
        return (outer != null && outer.isRecord())
                ? outer.getSimpleName().replaceFirst("(Response|Request)$", "") + record.getSimpleName()
                : record.getSimpleName();
    }

    private static @Nullable Schema<?> definedAs(String reference, ModelConverterContext context) {
        return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void require(@Nullable Schema<?> schema, Class<?> type) {
        if (schema == null || !type.isRecord() || schema.getProperties() == null) {
            return;
        }
        Stream.of(type.getRecordComponents())
                .filter(NullMarkedRecords::isAlwaysThere)
                .map(RecordComponent::getName)
                .filter(name -> schema.getProperties().containsKey(name))
                .filter(name ->
                        schema.getRequired() == null || !schema.getRequired().contains(name))
                .forEach(schema::addRequiredItem);
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
