package com.ihosi.planner.noshow;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a risk is learnt from; each feature of a visit is one of its bins. What is not here does not count ({@link ForbiddenFeature}). */
public enum Feature {
    LEAD(1) {
        @Override
        String bin(Visit visit, Past past) {
            return Bins.LEAD.of(visit.leadDays());
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            return new Driver(Driver.Reason.LEAD, effect, visit.leadDays(), 0);
        }
    },
    AGE(1) {
        @Override
        String bin(Visit visit, Past past) {
            return age(visit);
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            return new Driver(Driver.Reason.AGE, effect, visit.age() == null ? 0 : visit.age(), 0);
        }
    },
    /** Age matters for what was booked ahead; who walks in has come already. */
    AGE_AHEAD(1) {
        @Override
        String bin(Visit visit, Past past) {
            return visit.leadDays() > 0 ? age(visit) : "same day";
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            return AGE.driver(visit, past, effect);
        }
    },
    /** Reminders go to visits that lie some days ahead, so that without the lead they would seem to do harm. */
    REMINDER(1) {
        @Override
        String bin(Visit visit, Past past) {
            return switch (visit.reminder()) {
                case SENT -> "sent";
                case NOT_SENT -> visit.leadDays() >= LEAST_LEAD_OF_REMINDERS ? "none" : "none, near";
                case STILL_POSSIBLE -> "open";
            };
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            boolean sent = visit.reminder() == Visit.Reminder.SENT;
            return new Driver(sent ? Driver.Reason.REMINDED : Driver.Reason.NOT_REMINDED, effect, 0, 0);
        }
    },
    WEEKDAY(0.3) {
        @Override
        String bin(Visit visit, Past past) {
            return visit.day().getDayOfWeek().name();
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            return new Driver(
                    Driver.Reason.WEEKDAY, effect, visit.day().getDayOfWeek().getValue(), 0);
        }
    },
    HOUR(0.3) {
        @Override
        String bin(Visit visit, Past past) {
            LocalTime time = visit.time();
            return time == null ? UNKNOWN : Bins.HOUR.of(time.getHour());
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            LocalTime time = visit.time();
            return new Driver(Driver.Reason.HOUR, effect, time == null ? 0 : time.getHour(), 0);
        }
    },
    TYPE(0.3) {
        @Override
        String bin(Visit visit, Past past) {
            String type = visit.type();
            return type == null ? UNKNOWN : type;
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            return new Driver(Driver.Reason.TYPE, effect, 0, 0);
        }
    },
    PAST_AHEAD(1) {
        @Override
        String bin(Visit visit, Past past) {
            return missedOf(past.aheadMissed(), past.ahead(), MOST_PAST);
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            Driver.Reason reason = past.visits() == 0 ? Driver.Reason.NO_PAST : Driver.Reason.OWN_PAST;
            return new Driver(reason, effect, past.missed(), past.visits());
        }
    },
    PAST_SAME_DAY(1) {
        @Override
        String bin(Visit visit, Past past) {
            return missedOf(past.sameDayMissed(), past.sameDay(), MOST_PAST);
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            return PAST_AHEAD.driver(visit, past, effect);
        }
    },
    /** How the latest visit went, and how long ago that is. */
    PAST_LATEST(0.6) {
        @Override
        String bin(Visit visit, Past past) {
            if (past.visits() == 0) {
                return UNKNOWN;
            }
            return (past.lastMissed() ? "missed " : "kept ") + Bins.DAYS_SINCE.of(past.daysSince());
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            return PAST_AHEAD.driver(visit, past, effect);
        }
    },
    /** Of visits booked in one go, such as a course, who missed one misses the others. */
    PAST_TOGETHER(1) {
        @Override
        String bin(Visit visit, Past past) {
            return missedOf(past.togetherMissed(), past.together(), MOST_TOGETHER);
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            return past.together() == 0
                    ? PAST_AHEAD.driver(visit, past, effect)
                    : new Driver(Driver.Reason.BOOKED_TOGETHER, effect, past.togetherMissed(), past.together());
        }
    },
    NEW_PATIENT(1) {
        @Override
        String bin(Visit visit, Past past) {
            Boolean isNew = visit.newPatient();
            return isNew == null ? UNKNOWN : isNew ? "new" : "known";
        }

        @Override
        Driver driver(Visit visit, Past past, double effect) {
            boolean isNew = Boolean.TRUE.equals(visit.newPatient());
            return new Driver(isNew ? Driver.Reason.NEW_PATIENT : Driver.Reason.KNOWN_PATIENT, effect, 0, 0);
        }
    };

    /** In the order in which a visit's columns stand. */
    static final List<Feature> ALL = List.of(values());

    private static final String UNKNOWN = "unknown";
    private static final int LEAST_LEAD_OF_REMINDERS = 3;
    private static final int MOST_PAST = 4;
    private static final int MOST_TOGETHER = 3;

    private final double strength;

    Feature(double strength) {
        this.strength = strength;
    }

    /** The visit's bin. */
    abstract String bin(Visit visit, Past past);

    /** What it is called where it moved a risk. */
    abstract Driver driver(Visit visit, Past past, double effect);

    /** Days differ by chance more than by weekday; so weekday, hour and type are held back. */
    double strength() {
        return strength;
    }

    /** The name of the column that stands for the visit's bin. */
    String column(Visit visit, Past past) {
        return name() + ":" + bin(visit, past);
    }

    /** Whose column it is. */
    static Feature of(String column) {
        return valueOf(column.substring(0, column.indexOf(':')));
    }

    /** Whether its bins mean the same at every facility. */
    boolean isShared() {
        return this != TYPE;
    }

    private static String age(Visit visit) {
        @Nullable Integer age = visit.age();
        return age == null ? UNKNOWN : Bins.AGE.of(age);
    }

    private static String missedOf(int missed, int visits, int most) {
        return Math.min(missed, most) + " of " + (visits > most ? most + "+" : visits);
    }
}
