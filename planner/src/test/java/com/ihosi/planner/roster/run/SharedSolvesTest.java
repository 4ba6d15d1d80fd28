package com.ihosi.planner.roster.run;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.schema.generated.Tables.ROSTER;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.event.KafkaBell;
import com.ihosi.planner.event.KafkaEar;
import com.ihosi.planner.event.KafkaLink;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.testing.Await;
import com.ihosi.planner.testing.KafkaBroker;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes that share a queue, each with a bell, a worker and an ear of its own. */
@Timeout(120)
class SharedSolvesTest {

    @RegisterExtension
    static final KafkaBroker BROKER = KafkaBroker.start();

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final Duration NEVER = Duration.ofHours(1);

    private final TwoHospitals hospitals = new TwoHospitals();
    private final KafkaLink link =
            new KafkaLink(Map.of("bootstrap.servers", BROKER.servers()), "t" + UUID.randomUUID());
    private final List<OneOfMany> processes = new ArrayList<>();

    @AfterEach
    void close() throws InterruptedException {
        for (OneOfMany process : processes) {
            process.stop();
        }
        hospitals.close();
    }

    @Test
    void threeRunsAreSharedByTwoProcessesAndEachIsSolvedOnce() throws Exception {
        work(hospitals.north(), "Hopper");
        work(hospitals.south(), "Curie");
        OneOfMany asked = process(1, NEVER);
        OneOfMany other = process(1, NEVER);
        Await.until(() -> asked.bell.isFree() && other.bell.isFree());

        asked.request(hospitals.northId(), NEXT_WEEK, 4);
        asked.request(hospitals.southId(), NEXT_WEEK, 4);
        asked.request(hospitals.northId(), NEXT_WEEK.plus(1), 1);

        Await.until(() -> count("done") == 3);
        assertThat(owners()).hasSize(2);
        assertEachIsSolvedOnce(3);
    }

    @Test
    void aProcessThatSolvesNothingItselfTellsOthers() throws Exception {
        OneOfMany asked = process(0, NEVER);
        process(1, NEVER);
        asked.request(hospitals.northId(), NEXT_WEEK, 1);
        Await.until(() -> count("done") == 1);
        assertEachIsSolvedOnce(1);
    }

    @Test
    void aRingThatIsHeardManyTimesIsSolvedOnce() throws Exception {
        OneOfMany asked = process(0, NEVER);
        process(1, NEVER);
        process(1, NEVER);
        asked.request(hospitals.northId(), NEXT_WEEK, 1);
        for (int more = 0; more < 20; more++) {
            asked.others.ring();
        }
        Await.until(() -> count("done") == 1);
        asked.request(hospitals.southId(), NEXT_WEEK, 1);
        Await.until(() -> count("done") == 2);
        assertEachIsSolvedOnce(2);
    }

    @Test
    void aRunWhoseRingIsLostIsFoundByLooking() throws Exception {
        process(1, Duration.ofMillis(200));
        new SolveRuns(
                        hospitals.database(),
                        hospitals.accounts,
                        hospitals.facilities,
                        hospitals.execution(hospitals.clock),
                        new RunBell(),
                        hospitals.clock)
                .request(SYSTEM, new SolveRequest(List.of(hospitals.northId()), NEXT_WEEK, 1, 0));
        Await.until(() -> count("done") == 1);
        assertEachIsSolvedOnce(1);
    }

    private void work(Place place, String doctor) {
        hospitals.doctor(place, doctor);
        hospitals.demand(place, hospitals.shift(place, "N", 9, 8), NEXT_WEEK, 2);
    }

    private void assertEachIsSolvedOnce(int runs) {
        List<Long> claims = hospitals.test().beyondPolicies(sql -> sql.select(SOLVE_RUN.FENCING)
                .from(SOLVE_RUN)
                .fetch(row -> row.value1()));
        assertThat(claims).hasSize(runs).containsOnly(1L);
        int rosters = hospitals.test().beyondPolicies(sql -> sql.fetchCount(ROSTER));
        assertThat(rosters).isEqualTo(runs);
    }

    private int count(String status) {
        return hospitals.test().beyondPolicies(sql -> sql.fetchCount(SOLVE_RUN, SOLVE_RUN.STATUS.eq(status)));
    }

    private List<String> owners() {
        return hospitals.test().beyondPolicies(sql -> sql.selectDistinct(SOLVE_RUN.LEASE_OWNER)
                .from(SOLVE_RUN)
                .fetch(row -> row.value1()));
    }

    private OneOfMany process(int workers, Duration lookEvery) {
        OneOfMany process = new OneOfMany(workers, lookEvery);
        processes.add(process);
        return process;
    }

    /** What a process of the product has of all this. */
    private final class OneOfMany {

        private final KafkaBell others = new KafkaBell(link, "solve");
        private final RunBell bell = new RunBell(others::ring);
        private final SolveWorker worker;
        private final Thread listening;
        private volatile boolean stopping;

        OneOfMany(int workers, Duration lookEvery) {
            worker = new SolveWorker(hospitals.execution(hospitals.clock), bell, workers, lookEvery);
            KafkaEar ear = new KafkaEar(link, "solve", bell::isFree, bell::wake);
            listening = Thread.ofPlatform().start(() -> {
                while (!stopping && workers > 0) {
                    ear.listen(() -> stopping);
                    Thread.onSpinWait();
                }
            });
            worker.start();
        }

        void request(Facility.Id facility, Week week, int seconds) {
            new SolveRuns(
                            hospitals.database(),
                            hospitals.accounts,
                            hospitals.facilities,
                            hospitals.execution(hospitals.clock),
                            bell,
                            hospitals.clock)
                    .request(SYSTEM, new SolveRequest(List.of(facility), week, seconds, 0));
        }

        void stop() throws InterruptedException {
            stopping = true;
            listening.join();
            worker.stop();
            others.close();
        }
    }
}
