package com.ihosi.planner.message;

import static com.ihosi.schema.generated.Tables.MESSAGE;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.upper;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Letter.Status;
import com.ihosi.planner.patient.Patient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A facility's messages as its people see them, within one transaction in its scope. */
final class LetterRepository {

    private final DSLContext sql;
    private final UUID facility;

    LetterRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility.value();
    }

    /** The latest first. */
    List<Letter> list(Collection<Status> statuses, int most) {
        return list(
                MESSAGE.STATUS.in(statuses.stream().map(LetterRepository::word).toList()), most);
    }

    Optional<Letter> find(UUID id) {
        return list(MESSAGE.ID.eq(id), 1).stream().findFirst();
    }

    private List<Letter> list(Condition wanted, int most) {
        return sql.select(
                        MESSAGE.ID,
                        upper(MESSAGE.KIND).convertFrom(Note.Kind::valueOf),
                        MESSAGE.CHANNEL.convertFrom(Channel::of),
                        MESSAGE.PATIENT_ID.convertFrom(Patient.Id::new),
                        concat(PATIENT.GIVEN_NAME, inline(" "), PATIENT.FAMILY_NAME),
                        upper(MESSAGE.STATUS).convertFrom(Status::valueOf),
                        MESSAGE.ATTEMPTS,
                        MESSAGE.CREATED_AT,
                        MESSAGE.NEXT_ATTEMPT_AT,
                        MESSAGE.SENT_AT,
                        coalesce(MESSAGE.STARTS_AT, MESSAGE.CREATED_AT),
                        MESSAGE.ADDRESS,
                        MESSAGE.SUBJECT,
                        MESSAGE.BODY,
                        MESSAGE.ERROR)
                .from(MESSAGE)
                .join(PATIENT)
                .on(PATIENT.ID.eq(MESSAGE.PATIENT_ID))
                .where(
                        MESSAGE.FACILITY_ID.eq(facility),
                        MESSAGE.KIND.in("reminder", "offer", "confirmation", "cancellation"),
                        wanted)
                .orderBy(MESSAGE.CREATED_AT.desc(), MESSAGE.ID.desc())
                .limit(most)
                .fetch(mapping(Letter::new));
    }

    Map<Status, Integer> countAll() {
        return sql.select(upper(MESSAGE.STATUS).convertFrom(Status::valueOf), count())
                .from(MESSAGE)
                .where(MESSAGE.FACILITY_ID.eq(facility))
                .groupBy(MESSAGE.STATUS)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Waiting messages by channel. */
    Map<Channel, Integer> countWaiting() {
        return sql.select(MESSAGE.CHANNEL.convertFrom(Channel::of), count())
                .from(MESSAGE)
                .where(MESSAGE.FACILITY_ID.eq(facility), MESSAGE.STATUS.eq("new"))
                .groupBy(MESSAGE.CHANNEL)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** A person decided; false where it is no longer as the person saw it. */
    boolean decide(UUID id, Status seen, Status next, String by, Instant now) {
        return sql.update(MESSAGE)
                        .set(MESSAGE.STATUS, word(next))
                        .set(MESSAGE.ATTEMPTS, next == Status.NEW ? DSL.val(0) : MESSAGE.ATTEMPTS)
                        .set(MESSAGE.NEXT_ATTEMPT_AT, now)
                        .setNull(MESSAGE.LEASE_UNTIL)
                        .set(MESSAGE.DECIDED_BY, by)
                        .set(MESSAGE.DECIDED_AT, now)
                        .where(MESSAGE.FACILITY_ID.eq(facility), MESSAGE.ID.eq(id), MESSAGE.STATUS.eq(word(seen)))
                        .execute()
                > 0;
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
