package com.ihosi.ui.api;

import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Refuses texts with the one character that the database keeps nowhere. */
@JacksonComponent
final class PlainText extends ValueDeserializer<String> {

    private static final char NOTHING = '\0';

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        return text != null && isKept(text)
                ? text
                : context.reportInputMismatch(String.class, "The text has a character that cannot be kept.");
    }

    static boolean isKept(String text) {
        return text.indexOf(NOTHING) < 0;
    }
}
