package com.ihosi.planner.slot;

import static com.ihosi.schema.generated.Tables.FACILITY_CHANGE;
import static com.ihosi.schema.generated.Tables.FACILITY_VERSION;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.rule.RuleBook;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.schema.access.Prepared;
import com.ihosi.schema.access.RoundTrip;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the settings of facilities in memory. The database draws another version whenever one of them changes, by whatever process, and
 * each search and booking reads it, so that nothing is decided by settings that hold no longer. A transaction that changed some itself has no
 * version until it ends, and keeps nothing.
 */
public final class SettingsCache {

    private static final int MOST_FACILITIES = 500;

    private static final Param<UUID> FACILITY = param("facility", FACILITY_VERSION.FACILITY_ID);

    private static final Prepared<Select<Record1<UUID>>> VERSION = Prepared.of(select(FACILITY_VERSION.VERSION)
            .from(FACILITY_VERSION)
            .where(FACILITY_VERSION.FACILITY_ID.eq(FACILITY))
            .andNotExists(selectOne().from(FACILITY_CHANGE).where(FACILITY_CHANGE.FACILITY_ID.eq(FACILITY))));

    private final SchedulingRules rules;
    private final Cache<Facility.Id, Known> settings =
            Caffeine.newBuilder().maximumSize(MOST_FACILITIES).build();

    private record Known(UUID version, FacilitySettings settings) {}

    /** A cache of all facilities; rules come compiled from here. */
    public SettingsCache(SchedulingRules rules) {
        this.rules = rules;
    }

    /** Asks in a round trip for a facility's settings, in its scope; what is not known of them is read after it. */
    public Supplier<FacilitySettings> ask(RoundTrip trip, Facility.Id facility) {
        DSLContext sql = trip.sql();
        var version = trip.ask(VERSION, new Prepared.Values().set(FACILITY, facility.value()));
        return () -> get(
                sql,
                facility,
                version.get().stream().map(Record1::value1).findFirst().orElse(null));
    }

    /** The same in a round trip of its own. */
    public FacilitySettings get(DSLContext sql, Facility.Id facility) {
        RoundTrip trip = new RoundTrip(sql).planningOnce();
        Supplier<FacilitySettings> asked = ask(trip, facility);
        trip.send();
        return asked.get();
    }

    private FacilitySettings get(DSLContext sql, Facility.Id facility, @Nullable UUID version) {
        Known known = settings.getIfPresent(facility);
        if (known != null && known.version().equals(version)) {
            return known.settings();
        }
        FacilitySettings read = load(sql, facility);
        if (version != null) {
            settings.put(facility, new Known(version, read));
        }
        return read;
    }

    private FacilitySettings load(DSLContext sql, Facility.Id facility) {
        RoundTrip trip = new RoundTrip(sql);
        Supplier<Facility> where = Facilities.ask(trip, sql, facility);
        Supplier<List<AppointmentType>> types = AppointmentTypes.ask(trip, sql, facility);
        Supplier<RuleBook> book = rules.ask(trip, sql, facility);
        trip.send();
        return new FacilitySettings(where.get(), types.get(), book.get());
    }
}
