package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.DatasetReader;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.Transaction;
import java.util.function.Consumer;

/**
 * Writes a data set that was checked. All of it is one transaction, also with a million appointments: whoever looks at the
 * database sees all of a data set or nothing of it, and after a kill there is nothing to be cleaned up.
 */
final class DatasetLoad {

    private final Database database;
    private final PasswordHash passwordHash;
    private final Consumer<String> afterFile;

    /**
     * @param afterFile told the name of each file when its rows are written, but not yet committed
     */
    DatasetLoad(Database database, PasswordHash passwordHash, Consumer<String> afterFile) {
        this.database = database;
        this.passwordHash = passwordHash;
        this.afterFile = afterFile;
    }

    /**
     * @param weeks by how many weeks dates are moved
     */
    void run(DatasetReader reader, long weeks) {
        database.transaction(transaction -> {
            load(transaction, reader, weeks);
            return true;
        });
    }

    private void load(Transaction transaction, DatasetReader reader, long weeks) {
        Loading loading = new Loading(transaction, reader, weeks, afterFile);
        FacilityLoad facilities = new FacilityLoad(loading);
        facilities.run();
        facilities.runRooms();
        StaffLoad staff = new StaffLoad(loading);
        staff.run();
        new AccountLoad(loading, passwordHash).run();
        RosterLoad rosters = new RosterLoad(loading);
        rosters.runShifts();
        staff.runContracts();
        rosters.runDemand();
        new BookingLoad(loading).run();
        new PatientLoad(loading).run();
        DutyLoad duties = new DutyLoad(loading, rosters);
        duties.run();
        AppointmentLoad appointments = new AppointmentLoad(loading);
        appointments.run();
        // Times come last: a row that moved must not meet another's old time.
        duties.takeTime();
        appointments.takeTime();
        appointments.askForConflictCheck();
    }
}
