package com.ihosi.planner.overbooking;

/**
 * What is expected of a session as it is booked: in slots in the model of slots, in minutes in that of intervals.
 *
 * @param cost the other three by their weights
 * @param waiting of all patients together in the model of slots, of a patient who comes in that of intervals
 * @param idle of the doctor
 * @param overtime of the doctor
 */
public record Figures(double cost, double waiting, double idle, double overtime) {

    static Figures of(Weights weights, double waiting, double idle, double overtime) {
        double cost = weights.waiting() * waiting + weights.idle() * idle + weights.overtime() * overtime;
        return new Figures(cost, waiting, idle, overtime);
    }
}
