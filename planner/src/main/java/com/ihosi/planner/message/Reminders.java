package com.ihosi.planner.message;

import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reminds patients of visits some days before. */
public final class Reminders {

    /** Nobody is woken up by a reminder. */
    static final LocalTime NOT_BEFORE = LocalTime.of(9, 0);

    private static final int MOST_DAYS = 14;

    private final Database database;
    private final Messages messages;
    private final Clock clock;
    private final int days;

    /**
     * @param days how many days before a visit, 1 to 14
     */
    public Reminders(Database database, Messages messages, Clock clock, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("The days of reminders (%d) must be 1 to 14.".formatted(days));
        }
        this.database = database;
        this.messages = messages;
        this.clock = clock;
        this.days = days;
    }

    /**
     * What was done.
     *
     * @param last the last visit that was looked at; none: there are no more
     */
    public record Batch(int visits, int told, Optional<UUID> last) {}

    /**
     * Tells the patients of some visits of the day that is so many days after a business date, after another visit; from nine o'clock of
     * the date on. The same again tells nobody twice.
     *
     * @param most how many visits are looked at, at least 1
     */
    public Batch tell(Facility facility, LocalDate night, @Nullable UUID after, int most) {
        Instant now = clock.instant();
        Instant due = night.atTime(NOT_BEFORE).atZone(facility.zone()).toInstant();
        LocalDate day = night.plusDays(days);
        return database.write(new FacilityScope(facility.id().value()), sql -> {
            List<BookedVisit> visits = new VisitRepository(sql, facility.id())
                    .listToRemind(start(facility, day), start(facility, day.plusDays(1)), after, most);
            int told = (int) visits.stream()
                    .filter(visit -> messages.tell(sql, visit.note(Note.Kind.REMINDER, key(visit)), now, due))
                    .count();
            Optional<UUID> last = visits.size() < most
                    ? Optional.empty()
                    : Optional.of(visits.getLast().id());
            return new Batch(visits.size(), told, last);
        });
    }

    /** A visit that is moved may be told of again. */
    private static String key(BookedVisit visit) {
        return "reminder/" + visit.id() + "/" + visit.start();
    }

    private static Instant start(Facility facility, LocalDate day) {
        return day.atStartOfDay(facility.zone()).toInstant();
    }
}
