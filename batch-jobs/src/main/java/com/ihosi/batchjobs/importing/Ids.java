package com.ihosi.batchjobs.importing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids that rows got in the database, by kind and natural key. */
final class Ids {

    private final Map<Kind, Map<String, UUID>> ids = new HashMap<>();

    /** What has an id of its own. */
    enum Kind {
        TENANT,
        FACILITY,
        DEPARTMENT,
        SKILL,
        DOCTOR,
        ACCOUNT,
        SHIFT,
        TYPE,
        PATIENT,
        NUMBER
    }

    void put(Kind kind, String key, UUID id) {
        ids.computeIfAbsent(kind, none -> new HashMap<>()).put(key, id);
    }

    UUID get(Kind kind, String key) {
        UUID id = ids.getOrDefault(kind, Map.of()).get(key);
        if (id == null) {
            throw new IllegalStateException("The %s %s has no id.".formatted(kind, key));
        }
        return id;
    }

    /** The id of something at a facility. */
    UUID get(Kind kind, String facility, String code) {
        return get(kind, facility + "/" + code);
    }

    /** The same where there may be none. */
    @Nullable
    UUID find(Kind kind, String facility, @Nullable String code) {
        return code == null ? null : get(kind, facility + "/" + code);
    }

    UUID facility(String slug) {
        return get(Kind.FACILITY, slug);
    }

    UUID doctor(String code) {
        return get(Kind.DOCTOR, code);
    }

    @Nullable
    UUID skill(@Nullable String code) {
        return code == null ? null : get(Kind.SKILL, code);
    }

    /** The id of a row that the database knows by no natural key: always the same for the same row of the data set. */
    static UUID fixed(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
