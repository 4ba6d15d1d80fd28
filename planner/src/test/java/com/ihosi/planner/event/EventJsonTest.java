package com.ihosi.planner.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.event.EventJson.UnreadableException;
import com.ihosi.planner.facility.Facility;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    static Stream<Arguments> types() {
        return Arrays.stream(PlannerEvent.class.getPermittedSubclasses()).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventComesBackAsItWas(Class<?> type) throws ReflectiveOperationException {
        PlannerEvent event = made(type, false);

        assertThat(EventJson.read(event.type(), EventJson.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatMayBeMissingIsMissingAfterwards(Class<?> type) throws ReflectiveOperationException {
        PlannerEvent event = made(type, true);

        assertThat(EventJson.read(event.type(), EventJson.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventComesBackFromATopic(Class<?> type) throws ReflectiveOperationException {
        HandedOn event =
                new HandedOn(UUID.randomUUID(), made(type, true), Instant.parse("2026-11-25T10:00:00.123456Z"));

        assertThat(KafkaEvent.parse(KafkaEvent.write(event)).read()).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"id\": \"x\"}"})
    void garbageInATopicIsUnreadable(String text) {
        assertThatThrownBy(() -> KafkaEvent.parse(text)).isInstanceOf(UnreadableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unheard", "Disturbance", "facility"})
    void aTypeOfAnotherVersionIsUnreadable(String type) {
        assertThatThrownBy(() -> EventJson.read(type, "{}")).isInstanceOf(UnreadableException.class);
    }

    private static PlannerEvent made(Class<?> type, boolean bare) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, bare))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return (PlannerEvent) type.getDeclaredConstructor(types).newInstance(values);
    }

    private static @Nullable Object value(RecordComponent component, boolean bare) {
        Class<?> type = component.getType();
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (bare && optional) {
            return null;
        }
        if (type == Facility.Id.class) {
            return new Facility.Id(UUID.randomUUID());
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 29);
        }
        if (type == Instant.class) {
            return Instant.parse("2026-03-29T01:00:00Z");
        }
        if (type == String.class) {
            return "«Añó \"x\"»";
        }
        if (type == boolean.class) {
            return true;
        }
        return type == long.class ? (Object) 7L : (Object) 7;
    }
}
