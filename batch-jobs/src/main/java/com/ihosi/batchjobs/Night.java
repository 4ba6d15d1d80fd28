package com.ihosi.batchjobs;

import com.ihosi.batchjobs.figure.FigureJob;
import com.ihosi.batchjobs.night.NightJob;
import com.ihosi.batchjobs.noshow.NoShowJob;
import com.ihosi.batchjobs.overbooking.OverbookingJob;
import com.ihosi.batchjobs.reminder.ReminderJob;
import com.ihosi.batchjobs.waitlist.WaitlistJob;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.message.Reminders;
import com.ihosi.planner.overbooking.session.Overbookings;
import com.ihosi.planner.waitlist.desk.WaitlistFilling;
import com.ihosi.planner.waitlist.desk.Waitlists;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.util.List;

/** The order of the night: a job may use what those above it have written. */
final class Night {

    private Night() {}

    static List<NightJob> order(
            Database database,
            Accounts accounts,
            Waitlists waitlists,
            WaitlistFilling filling,
            Reminders reminders,
            Clock clock) {
        return List.of(
                // Who may not come; filling schedules and overbooking read it.
                new NoShowJob(database, clock),
                // Where a further patient is worth it, by these risks.
                new OverbookingJob(new Overbookings(database, accounts, clock)),
                // Who waits gets what is free by then, and what was opened.
                new WaitlistJob(waitlists, filling),
                // Whom to remind in the morning, of what is booked by now.
                new ReminderJob(reminders),
                // What became of the days before; nothing else of the night changes them.
                new FigureJob(database));
    }
}
