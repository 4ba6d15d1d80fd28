package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code contract_shift_limits.csv}. */
@DataFile(
        name = "contract_shift_limits",
        says = "Least and most shifts of a type within a contract's period_weeks.",
        key = {"facility", "doctor", "valid_from", "shift"})
@Reference(
        to = ContractRow.class,
        by = {"facility", "doctor", "valid_from"})
@Reference(
        to = ShiftTypeRow.class,
        by = {"facility", "shift"})
public record ContractShiftLimitRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the doctor.", form = TextForm.CODE)
        String doctor,

        @Column("First day of the contract.") LocalDate validFrom,

        @Column(value = "Code of the shift.", form = TextForm.CODE)
        String shift,

        @Column(value = "Least of them.", max = 400) int minShifts,

        @Column(value = "Most of them; empty: no bound.", max = 400) @Nullable
        Integer maxShifts) {

    public ContractShiftLimitRow {
        RowProblem.unless(maxShifts == null || minShifts <= maxShifts, "min_shifts", "is more than max_shifts");
    }
}
