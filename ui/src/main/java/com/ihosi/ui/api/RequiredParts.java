package com.ihosi.ui.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes every part of a body that may not be null as one that is always there. */
@Component
final class RequiredParts implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        Class<?> described = described(type.getType());
        if (schema != null && described != null && described.isRecord()) {
            Schema<?> whole = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(name(schema.get$ref()));
            if (whole != null) {
                require(whole, described);
            }
        }
        return schema;
    }

    private static void require(Schema<?> whole, Class<?> described) {
        for (RecordComponent part : described.getRecordComponents()) {
            boolean there = !part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean known = whole.getRequired() != null && whole.getRequired().contains(part.getName());
            if (there
                    && !known
                    && whole.getProperties() != null
                    && whole.getProperties().containsKey(part.getName())) {
                whole.addRequiredItem(part.getName());
            }
        }
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static @Nullable Class<?> described(Type type) {
        return switch (type) {
            case JavaType known -> known.getRawClass();
            case Class<?> plain -> plain;
            default -> null;
        };
    }
}
