package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.DatasetDescription;
import com.ihosi.batchjobs.dataset.DatasetWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes up data sets; the same options always give the same files. */
public final class DatasetGenerator {

    /** The anchor of the demo as it is kept in {@code datasets/demo}. */
    public static final LocalDate DEMO_ANCHOR = LocalDate.of(2026, 11, 23);

    private final GroupPlan group;
    private final DatasetWriter writer;
    private final List<DoctorPlan> doctors;
    private final Map<Integer, DoctorPlan> doctorsByIndex;
    private final LeavePlan leaves;

    private DatasetGenerator(GroupPlan group, DatasetWriter writer) {
        this.group = group;
        this.writer = writer;
        this.doctors = Staffing.of(group);
        this.doctorsByIndex = doctors.stream().collect(Collectors.toMap(DoctorPlan::index, Function.identity()));
        this.leaves = LeavePlan.of(group, doctors);
    }

    /**
     * Writes a data set of the size asked for into a new or empty folder.
     *
     * @throws com.ihosi.batchjobs.dataset.DatasetException where the folder cannot be written or is not empty
     * @throws IllegalArgumentException where so many appointments do not fit into the doctors' year
     */
    public static void write(Path folder, GeneratorOptions options) {
        write(folder, RandomGroup.plan(options), false);
    }

    /** Writes the demo, the made-up hospital group, into a new or empty folder. */
    public static void writeDemo(Path folder) {
        write(folder, DemoGroup.plan(DEMO_ANCHOR), true);
    }

    private static void write(Path folder, GroupPlan group, boolean superAdmin) {
        DatasetDescription description = new DatasetDescription(group.name(), group.anchor(), group.seed());
        try (DatasetWriter writer = new DatasetWriter(folder, description)) {
            new DatasetGenerator(group, writer).write(superAdmin);
        }
    }

    private void write(boolean superAdmin) {
        new FacilityRows(group, writer).write();
        new AccountRows(group, writer).write(doctors, superAdmin);
        new StaffRows(group, writer, leaves).write(doctors);
        Map<FacilityPlan, List<Posting>> postings = doctors.stream()
                .flatMap(doctor -> doctor.postings().stream())
                .collect(Collectors.groupingBy(Posting::facility));
        RosterRows rosters = new RosterRows(group, writer, doctorsByIndex, leaves);
        for (FacilityPlan facility : group.facilities()) {
            rosters.write(
                    facility,
                    postings.getOrDefault(facility, List.of()).stream()
                            .collect(Collectors.groupingBy(Posting::department)));
        }
        writePatients(postings);
    }

    private void writePatients(Map<FacilityPlan, List<Posting>> postings) {
        List<Posting> inOrder = group.facilities().stream()
                .flatMap(facility -> postings.getOrDefault(facility, List.of()).stream())
                .toList();
        Patients patients = new Patients(group, inOrder);
        PatientRows rows = new PatientRows(group, writer, doctorsByIndex);
        Map<Integer, Panel> panels = new HashMap<>();
        for (int i = 0; i < group.patients(); i++) {
            PatientPlan patient = patients.get(i);
            rows.write(patient);
            for (Posting posting : patient.doctors()) {
                panels.computeIfAbsent(posting.index(), none -> new Panel()).add(i);
            }
        }
        new AppointmentRows(group, writer, patients, panels, doctorsByIndex, leaves).write(inOrder);
    }
}
