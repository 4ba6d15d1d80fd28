package com.ihosi.batchjobs.night;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins each facility's night when its wall clock says so, once a day; asked to every so often; a night that was missed, or whose process was
 * killed, is made up for later the same day. Several processes may watch: one at a time does. What failed waits for a person.
 */
public final class NightWatch {

    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);

    private final NightRuns runs;
    private final Facilities facilities;
    private final Clock clock;
    private final LocalTime begin;

    /**
     * @param begin on the wall clock of each facility
     */
    public NightWatch(NightRuns runs, Facilities facilities, Clock clock, LocalTime begin) {
        this.runs = runs;
        this.facilities = facilities;
        this.clock = clock;
        this.begin = begin;
    }

    /** Runs what is due, until it is told to stop; a job that is under way then is gone on with later. */
    public void look(BooleanSupplier stopping) {
        runs.watching(() -> runDue(stopping));
    }

    private void runDue(BooleanSupplier stopping) {
        for (String job : runs.names()) {
            due(job).forEach((night, where) -> {
                if (!stopping.getAsBoolean()) {
                    run(job, night, where);
                }
            });
        }
    }

    /** The facilities whose night of a job is to begin, by business date. */
    private Map<LocalDate, List<Facility>> due(String job) {
        Map<LocalDate, List<Facility>> due = new TreeMap<>();
        for (Facility facility : facilities.listAll()) {
            ZonedDateTime now = clock.instant().atZone(facility.zone());
            LocalDate night = now.toLocalDate();
            boolean isTime = facility.isActive() && !now.toLocalTime().isBefore(begin);
            if (isTime && runs.isDue(job, night, facility.id())) {
                due.computeIfAbsent(night, none -> new ArrayList<>()).add(facility);
            }
        }
        return due;
    }

    private void run(String job, LocalDate night, List<Facility> where) {
        try {
            runs.run(new Actor.CommandLine(), job, night, where);
        } catch (RuntimeException failure) {
            LOG.warn("{} of {} could not be begun", job, night, failure);
        }
    }
}
