package com.ihosi.planner.appointment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was changed of a type, field by field, as a line of the audit log tells it; pure. */
final class TypeChanges {

    private TypeChanges() {}

    /** Each changed field with "before -> after"; of a new type its code alone. */
    static Map<String, String> of(Optional<AppointmentType> before, AppointmentType after) {
        Map<String, String> changes = new LinkedHashMap<>();
        Map<String, String> now = told(after);
        before.map(TypeChanges::told)
                .ifPresentOrElse(
                        was -> was.forEach((field, old) -> {
                            String value = now.getOrDefault(field, "");
                            if (!old.equals(value)) {
                                changes.put(field, old + " -> " + value);
                            }
                        }),
                        () -> changes.put("code", after.code()));
        return changes;
    }

    private static Map<String, String> told(AppointmentType type) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("code", type.code());
        told.put("name", type.name());
        told.put("description", String.valueOf(type.description()));
        told.put("leastMinutes", String.valueOf(type.minutes().least()));
        told.put("usualMinutes", String.valueOf(type.minutes().usual()));
        told.put("mostMinutes", String.valueOf(type.minutes().most()));
        told.put("bufferMinutes", String.valueOf(type.buffer()));
        told.put("requiresApproval", String.valueOf(type.requiresApproval()));
        told.put("daysAhead", String.valueOf(type.daysAhead()));
        told.put("noticeHours", String.valueOf(type.noticeHours()));
        told.put("offerLeadHours", String.valueOf(type.offerLeadHours()));
        told.put("price", String.valueOf(type.price()));
        told.put("insuranceCovered", String.valueOf(type.insuranceCovered()));
        told.put("colour", type.colour());
        told.put("needs", String.valueOf(type.needs()));
        return told;
    }
}
