package com.ihosi.planner.appointment;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.DoctorScope;
import com.ihosi.schema.access.FacilityScope;
import java.time.Duration;
import java.util.List;

/** A doctor's appointments over all facilities: all of them for herself, for others as far as their facility goes. */
public final class DoctorAgendas {

    /** The most days that are read at once. */
    public static final int MOST_DAYS = 92;

    private final Database database;
    private final Accounts accounts;

    /** Reads through the given door. */
    public DoctorAgendas(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /**
     * What a doctor does. She herself reads everything; who may plan at the facility reads her appointments there, and of other
     * facilities when she is taken, never where or by what.
     *
     * @param here where who asks is
     * @throws NotFoundException if she is not employed there
     * @throws FieldException if the span is longer than {@link #MOST_DAYS} days
     */
    public DoctorAgenda get(Actor actor, Facility.Id here, Doctor.Id doctor, Span within) {
        if (Duration.between(within.start(), within.end()).compareTo(Duration.ofDays(MOST_DAYS + 1L)) > 0) {
            throw new FieldException("until", "At most %d days can be read at once.".formatted(MOST_DAYS));
        }
        return isSelf(actor, here, doctor) ? own(doctor, within) : seenFrom(actor, here, doctor, within);
    }

    private boolean isSelf(Actor actor, Facility.Id here, Doctor.Id doctor) {
        return actor.findAccount()
                .flatMap(account -> accounts.findDoctor(account, here))
                .filter(doctor::equals)
                .isPresent();
    }

    private DoctorAgenda own(Doctor.Id doctor, Span within) {
        return database.read(
                new DoctorScope(doctor.value()),
                sql -> new DoctorAgenda(doctor, true, new AgendaRepository(sql, doctor).list(within), List.of()));
    }

    private DoctorAgenda seenFrom(Actor actor, Facility.Id here, Doctor.Id doctor, Span within) {
        accounts.require(actor, Right.SEE_CALENDAR, here);
        return database.read(new FacilityScope(here.value()), sql -> {
            AgendaRepository agenda = new AgendaRepository(sql, doctor);
            if (!agenda.isEmployedAt(here)) {
                throw new NotFoundException("The doctor does not work at this facility.");
            }
            return new DoctorAgenda(doctor, false, agenda.list(within, here), agenda.elsewhere(within));
        });
    }
}
