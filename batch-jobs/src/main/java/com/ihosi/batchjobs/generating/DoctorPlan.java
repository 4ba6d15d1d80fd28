package com.ihosi.batchjobs.generating;

import java.util.List;

/** A doctor that is to be made up, with one or two postings, the main one first. */
record DoctorPlan(int index, String code, Person person, List<DepartmentKind> skills, List<Posting> postings) {

    Posting home() {
        return postings.getFirst();
    }
}
