package com.ihosi.planner.rule;

import com.ihosi.planner.staff.Doctor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was changed of a rule, field by field, as a line of the audit log tells it; pure. */
final class RuleChanges {

    private RuleChanges() {}

    /** Each changed field with "before -> after"; of a new rule all of it. */
    static Map<String, String> of(Optional<SchedulingRule> before, SchedulingRule after) {
        Map<String, String> changes = told(after);
        before.map(RuleChanges::told)
                .ifPresent(was -> changes.replaceAll((field, now) -> {
                    String old = was.getOrDefault(field, "");
                    return old.equals(now) ? "" : old + " -> " + now;
                }));
        changes.values().removeIf(String::isEmpty);
        return changes;
    }

    private static Map<String, String> told(SchedulingRule rule) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("type", rule.type().word());
        told.put("name", rule.name());
        told.put(
                "doctor",
                rule.doctor().map(Doctor.Id::value).map(Object::toString).orElse("all"));
        told.put(Condition.FIELD, rule.condition());
        told.put("actions", rule.actions().toString());
        told.put("priority", String.valueOf(rule.priority()));
        told.put("active", String.valueOf(rule.active()));
        return told;
    }
}
