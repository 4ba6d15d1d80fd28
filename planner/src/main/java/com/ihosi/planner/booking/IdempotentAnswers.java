package com.ihosi.planner.booking;

import static com.ihosi.schema.generated.Tables.IDEMPOTENCY_KEY;
import static org.jooq.impl.DSL.jsonbArray;
import static org.jooq.impl.DSL.val;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Facility;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Requests that were answered: one that is sent again with its key gets the same answer and does nothing. */
final class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int LONGEST = 200;

    private final DSLContext sql;
    private final Facility.Id facility;
    private final Account.Id account;

    IdempotentAnswers(DSLContext sql, Facility.Id facility, Account.Id account) {
        this.sql = sql;
        this.facility = facility;
        this.account = account;
    }

    /** Does the work and keeps what it made, or answers what the first request with the key made. */
    List<UUID> once(String key, Object request, Instant now, Supplier<List<UUID>> work) {
        return claim(key, request, now).orElseGet(() -> {
            List<UUID> made = work.get();
            keep(key, made);
            return made;
        });
    }

    /**
     * Claims the key, waiting for another request with it that is under way.
     *
     * @return what the first request with the key made, or none if this is the first
     * @throws FieldException if the key was used for another request
     */
    private Optional<List<UUID>> claim(String key, Object request, Instant now) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new FieldException("Idempotency-Key", "The key must have 1 to %d characters.".formatted(LONGEST));
        }
        sql.deleteFrom(IDEMPOTENCY_KEY)
                .where(is(key), IDEMPOTENCY_KEY.EXPIRES_AT.le(now))
                .execute();
        int claimed = sql.insertInto(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.FACILITY_ID, facility.value())
                .set(IDEMPOTENCY_KEY.ACCOUNT_ID, account.value())
                .set(IDEMPOTENCY_KEY.KEY, key)
                .set(IDEMPOTENCY_KEY.REQUEST_HASH, hash(request))
                .set(IDEMPOTENCY_KEY.CREATED_AT, now)
                .set(IDEMPOTENCY_KEY.EXPIRES_AT, now.plus(KEPT))
                .onConflictDoNothing()
                .execute();
        return claimed == 1 ? Optional.empty() : Optional.of(answer(key, request));
    }

    private List<UUID> answer(String key, Object request) {
        var found = sql.select(IDEMPOTENCY_KEY.REQUEST_HASH, IDEMPOTENCY_KEY.RESPONSE)
                .from(IDEMPOTENCY_KEY)
                .where(is(key))
                .fetchSingle();
        if (!Arrays.equals(found.value1(), hash(request))) {
            throw new FieldException(
                    "Idempotency-Key", "The key was used for another request already. Use a new one for each request.");
        }
        String ids = found.value2().data().replaceAll("[\\[\\]\" ]", "");
        return Stream.of(ids.split(",", -1)).map(UUID::fromString).toList();
    }

    /** Keeps what the request with the key made. */
    private void keep(String key, List<UUID> made) {
        List<? extends Field<?>> ids =
                made.stream().map(id -> val(id.toString())).toList();
        sql.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.RESPONSE, jsonbArray(ids))
                .where(is(key))
                .execute();
    }

    private Condition is(String key) {
        return IDEMPOTENCY_KEY
                .FACILITY_ID
                .eq(facility.value())
                .and(IDEMPOTENCY_KEY.ACCOUNT_ID.eq(account.value()))
                .and(IDEMPOTENCY_KEY.KEY.eq(key));
    }

    private static byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(request.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
