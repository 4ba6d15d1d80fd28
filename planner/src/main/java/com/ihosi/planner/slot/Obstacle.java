package com.ihosi.planner.slot;

/** Why a time cannot be booked. */
public enum Obstacle {
    NO_SUCH_TIME("The clocks leave this time out on that day."),
    OFF_GRID("Appointments begin at whole five minutes."),
    TOO_SOON("This type must be booked longer ahead."),
    TOO_FAR("This type cannot be booked that far ahead."),
    NOT_ONLINE("This doctor cannot be booked online. Call the facility."),
    NO_NEW_PATIENTS("This doctor accepts no new patients."),
    NOT_QUALIFIED("The doctor is not qualified for this type."),
    TYPE_NOT_ALLOWED("The doctor does not offer this type on that day."),
    CLOSED("The doctor cannot be booked on that day."),
    OUTSIDE_HOURS("The time lies outside the doctor's hours."),
    ELSEWHERE("The doctor is busy elsewhere at that time, or on the way."),
    TAKEN("The time is taken."),
    PATIENT_TAKEN("The patient has another appointment at that time."),
    DAY_FULL("The day has as many appointments as it may have."),
    EMERGENCY_RESERVE("What is left of the day is kept for emergencies."),
    BLOCKED_BY_RULE("A rule keeps this time free."),
    NO_ROOM("No room is free at that time."),
    NO_EQUIPMENT("The equipment is not free at that time.");

    private final String sentence;

    Obstacle(String sentence) {
        this.sentence = sentence;
    }

    /** The same in a sentence for who wanted it. */
    public String sentence() {
        return sentence;
    }
}
