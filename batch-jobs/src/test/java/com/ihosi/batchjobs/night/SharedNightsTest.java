package com.ihosi.batchjobs.night;

import static com.ihosi.batchjobs.night.Nights.NIGHT;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.JOB_RUN;
import static com.ihosi.schema.generated.Tables.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.planner.event.KafkaLink;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.testing.Await;
import com.ihosi.planner.testing.KafkaBroker;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.testing.OtherProcess;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nights of six facilities, shared by processes over a real broker; one of them is a process of its own. */
@Timeout(180)
class SharedNightsTest {

    static final String JOB = "shared";

    @RegisterExtension
    static final KafkaBroker BROKER = KafkaBroker.start();

    private static final List<String> EVERYWHERE = List.of("north", "south", "f1", "f2", "f3", "f4");

    @RegisterExtension
    final TestDatabase test = TestDatabase.fresh();

    private final KafkaLink link =
            new KafkaLink(Map.of("bootstrap.servers", BROKER.servers()), "t" + UUID.randomUUID());
    private final List<Nights> wirings = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void begin() {
        TwoFacilities.in(test.database());
        UUID tenant = test.database().read(new PlatformScope(), sql -> sql.select(TENANT.ID)
                .from(TENANT)
                .fetchSingle(row -> row.value1()));
        EVERYWHERE.stream().skip(2).forEach(slug -> test.database()
                .run(new PlatformScope(), sql -> sql.insertInto(FACILITY)
                        .set(FACILITY.TENANT_ID, tenant)
                        .set(FACILITY.NAME, slug)
                        .set(FACILITY.SLUG, slug)
                        .set(FACILITY.CODE, slug)
                        .set(FACILITY.TIME_ZONE, "Europe/Berlin")
                        .execute()));
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        wirings.forEach(Nights::close);
    }

    @Test
    void twoProcessesShareTheFacilitiesOfANightAndEachIsDoneOnce() throws Exception {
        Elsewhere other = elsewhere("none");
        Counting here = Counting.named(JOB).before(piece -> Await.quietly(() -> other.pieces.size() >= 3));
        Nights mine = wiring(here);
        awaitEars(2);
        assertThat(mine.runs().run(JOB, NIGHT))
                .extracting(NightOutcome::result)
                .containsOnly(Result.DONE)
                .hasSize(6);

        List<String> there = slugs(other.pieces);
        assertThat(there).isNotEmpty();
        assertThat(Stream.concat(slugs(here.done()).stream(), there.stream()))
                .containsExactlyInAnyOrderElementsOf(EVERYWHERE);
        assertThat(runs()).hasSize(6).containsOnly("done");
    }

    @Test
    void whatAKilledProcessWasAtIsGoneOnWithAndNothingIsDoneTwice() throws Exception {
        Elsewhere doomed = elsewhere("2");
        CountDownLatch killed = new CountDownLatch(1);
        Counting here = Counting.named(JOB).before(piece -> await(killed));
        Nights mine = wiring(here);
        awaitEars(2);
        CompletableFuture<List<NightOutcome>> night = atOnce(mine);
        Await.until(() -> doomed.pieces.size() == 2);
        String left = slugs(doomed.pieces).getFirst();
        doomed.process.destroyForcibly().waitFor();
        killed.countDown();

        assertThat(night.get())
                .extracting(NightOutcome::result)
                .containsOnly(Result.DONE)
                .hasSize(6);
        assertThat(here.done()).filteredOn(piece -> piece.startsWith(left)).containsExactly(left + " 2", left + " 3");
        assertThat(slugs(here.done())).containsExactlyInAnyOrderElementsOf(EVERYWHERE);
        assertThat(runs()).containsExactlyInAnyOrder("done", "done", "done", "done", "done", "done", "stopped");
    }

    @Test
    void twoNightsAtOnceDoEachFacilityOnce() throws Exception {
        Counting job = Counting.named(JOB);
        Nights first = wiring(job);
        Nights second = wiring(job);
        awaitEars(2);
        CompletableFuture<List<NightOutcome>> atOnce = atOnce(first);
        List<NightOutcome> outcomes = new ArrayList<>(second.runs().run(JOB, NIGHT));
        outcomes.addAll(atOnce.get());

        assertThat(outcomes).extracting(NightOutcome::result).doesNotContain(Result.FAILED);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.result() == Result.DONE)
                .hasSize(6);
        assertThat(job.done()).filteredOn(piece -> piece.endsWith(" 3")).hasSize(6);
        assertThat(runs()).hasSize(6);
        assertThat(first.runs().run(JOB, NIGHT))
                .extracting(NightOutcome::result)
                .containsOnly(Result.DONE_BEFORE);
    }

    @Test
    void aFacilityWithBrokenDataFailsAloneAndIsGoneOnWith() throws Exception {
        Counting broken = Counting.named(JOB).before(piece -> {
            if (piece.equals("f2 2")) {
                throw new IllegalStateException("The rows of f2 are broken.");
            }
        });
        wiring(broken);
        Nights mine = wiring(broken);
        awaitEars(2);
        List<NightOutcome> outcomes = mine.runs().run(JOB, NIGHT);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.result() == Result.DONE)
                .hasSize(5);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.result() == Result.FAILED)
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.facility().slug()).isEqualTo("f2");
                    assertThat(failed.error()).contains("The rows of f2 are broken.");
                });

        wirings.forEach(Nights::close);
        wirings.clear();
        Counting mended = Counting.named(JOB);
        assertThat(wiring(mended).runs().run(JOB, NIGHT))
                .filteredOn(outcome -> outcome.result() == Result.DONE)
                .extracting(outcome -> outcome.facility().slug())
                .containsExactly("f2");
        assertThat(mended.done()).containsExactly("f2 2", "f2 3");
    }

    @Test
    void aWaveBeginsWhenTheOneBeforeItIsOver() throws Exception {
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        Waves job = new Waves(events);
        wiring(job);
        wiring(job);
        Nights mine = wiring(job);
        awaitEars(3);
        assertThat(mine.runs().run(JOB, NIGHT))
                .extracting(outcome -> outcome.facility().slug())
                .containsExactly("f1", "f2", "f3", "f4", "north", "south");
        assertThat(events).hasSize(12);
        assertThat(events.subList(0, 8)).noneMatch(event -> event.contains("north") || event.contains("south"));
    }

    @Test
    void whileTheBrokersAreAwayOneProcessDoesItAll() {
        Counting job = Counting.named(JOB);
        Nights alone = Nights.shared(
                test.application(), new KafkaLink(Map.of("bootstrap.servers", "127.0.0.1:1"), "nobody"), job);
        wirings.add(alone);
        assertThat(alone.runs().run(JOB, NIGHT))
                .extracting(NightOutcome::result)
                .containsOnly(Result.DONE);
        assertThat(slugs(job.done())).containsExactlyInAnyOrderElementsOf(EVERYWHERE);
    }

    @Test
    void aProcessThatHearsGarbageOrARequestOfNobodyGoesOnHearing() throws Exception {
        Counting there = Counting.named(JOB);
        wiring(there);
        awaitEars(1);
        try (KafkaProducer<String, String> stranger = new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKER.servers()), new StringSerializer(), new StringSerializer())) {
            for (String text : List.of("garbage", "facility 999999", "")) {
                stranger.send(new ProducerRecord<>(link.named("night"), text)).get();
            }
        }
        CountDownLatch heard = new CountDownLatch(1);
        Counting here = Counting.named(JOB).before(piece -> await(heard));
        Nights mine = wiring(here);
        awaitEars(2);
        CompletableFuture<List<NightOutcome>> night = atOnce(mine);
        Await.until(() -> slugs(there.done()).size() >= 5);
        heard.countDown();
        assertThat(night.get()).extracting(NightOutcome::result).containsOnly(Result.DONE);
    }

    private Nights wiring(NightJob job) {
        Nights wiring = Nights.shared(test.application(), link, job);
        wirings.add(wiring);
        return wiring;
    }

    private static CompletableFuture<List<NightOutcome>> atOnce(Nights nights) {
        CompletableFuture<List<NightOutcome>> outcomes = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> outcomes.complete(nights.runs().run(JOB, NIGHT)));
        return outcomes;
    }

    /** Who has no partition of the topic yet is asked nothing. */
    private void awaitEars(int processes) throws InterruptedException {
        String group = link.named("night");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.servers()))) {
            Await.until(() -> listeners(admin, group) == processes);
        }
    }

    private static long listeners(Admin admin, String group) {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .flatMap(found -> found.members().stream())
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        } catch (ExecutionException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** How the runs of jobs ended. */
    private List<String> runs() {
        return test.beyondPolicies(
                sql -> sql.select(JOB_RUN.STATUS).from(JOB_RUN).fetch(row -> row.value1()));
    }

    private static List<String> slugs(List<String> pieces) {
        return List.copyOf(pieces).stream()
                .map(piece -> piece.split(" ", 2)[0])
                .distinct()
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Elsewhere elsewhere(String stuckAt) throws IOException, InterruptedException {
        Elsewhere elsewhere =
                new Elsewhere(OtherProcess.of(NightProcess.class, test.url(), BROKER.servers(), link.prefix(), stuckAt)
                        .redirectOutput(ProcessBuilder.Redirect.PIPE)
                        .start());
        processes.add(elsewhere.process);
        Await.until(() -> elsewhere.ready);
        return elsewhere;
    }

    /** Another process, and the pieces that it says it has begun. */
    private static final class Elsewhere {

        private final Process process;
        private final List<String> pieces = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean ready;

        Elsewhere(Process process) {
            this.process = process;
            Thread.ofVirtual()
                    .start(() ->
                            process.inputReader(StandardCharsets.UTF_8).lines().forEach(this::hear));
        }

        private void hear(String line) {
            if (line.startsWith(NightProcess.AT)) {
                pieces.add(line.substring(NightProcess.AT.length()));
            }
            ready |= line.startsWith(NightProcess.READY);
        }
    }

    /** Tells when it begins and ends; the others are to use what north and south have not done yet. */
    private record Waves(List<String> events) implements NightJob {

        @Override
        public String name() {
            return JOB;
        }

        @Override
        public List<List<Facility>> waves(List<Facility> facilities, LocalDate night) {
            return Stream.of("f", "north|south")
                    .map(form -> facilities.stream()
                            .filter(facility -> facility.slug().matches("(" + form + ").*"))
                            .toList())
                    .toList();
        }

        @Override
        public List<NightStep> steps(Facility facility, LocalDate night) {
            return List.of(
                    new NightStep("begin", piece -> !events.add("begun " + facility.slug())),
                    new NightStep("end", piece -> !events.add("ended " + facility.slug())));
        }
    }
}
