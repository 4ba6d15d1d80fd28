package com.ihosi.planner.roster.run;

import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.solving.RosterSolver;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.time.ZoneOffset;
import org.postgresql.ds.PGSimpleDataSource;

/** Takes up the next run in a process of its own and works on it until somebody kills the process. */
final class SolveThatIsKilled {

    private SolveThatIsKilled() {}

    /** Takes the database's address. */
    public static void main(String[] arguments) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(arguments[0]);
        connections.setUser("ihosi_app");
        Database database = new Database(connections);
        Clock clock = Clock.fixed(TwoHospitals.NOW, ZoneOffset.UTC);
        RunExecution execution = new RunExecution(database, new Planning(database, clock), new RosterSolver(), clock);
        execution.claim("doomed").ifPresent(claim -> execution.execute(claim, progress -> {}, () -> false));
    }
}
