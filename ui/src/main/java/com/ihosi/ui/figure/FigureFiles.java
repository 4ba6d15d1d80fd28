package com.ihosi.ui.figure;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.csv.Csv;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.figure.Counted;
import com.ihosi.planner.figure.Figure;
import com.ihosi.planner.figure.OfFacility;
import com.ihosi.planner.figure.Sums;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.file.Download;
import com.ihosi.ui.security.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Figures as files for spreadsheets: {@code /export/figures.csv} at a facility's address, {@code /export/facilities.csv} at the main one. A line
 * for each figure of each part; shares are parts of 1, numbers have a point.
 */
@Controller
final class FigureFiles {

    private static final int MOST_DAYS = 366;
    private static final MathContext DIGITS = new MathContext(8);

    private final FigureDesk desk;

    FigureFiles(FigureDesk desk) {
        this.desk = desk;
    }

    /** The days, doctors and types of a facility. */
    @Needs(Right.EXPORT)
    @GetMapping("/export/figures.csv")
    ResponseEntity<String> figures(
            @RequestParam LocalDate first, @RequestParam LocalDate last, HttpServletRequest request) {
        Optional<Facility> here = CurrentFacility.find(request);
        return here.isEmpty()
                ? ResponseEntity.notFound().build()
                : answer(here.get().slug(), first, last, () -> lines(desk.get(here.get(), new Period(first, last))));
    }

    /** All facilities, for those who run the installation. */
    @Needs(Right.RUN_INSTALLATION)
    @GetMapping("/export/facilities.csv")
    ResponseEntity<String> facilities(
            @RequestParam LocalDate first, @RequestParam LocalDate last, HttpServletRequest request) {
        return CurrentFacility.find(request).isPresent()
                ? ResponseEntity.notFound().build()
                : answer("facilities", first, last, () -> lines(desk.listFacilities(new Period(first, last))));
    }

    private static List<String> lines(Counted counted) {
        List<String> lines = new ArrayList<>(List.of(head()));
        add(lines, "all", counted.facility().name(), counted.all());
        counted.byDay().forEach((day, sums) -> add(lines, "day", day.toString(), sums));
        counted.doctors().forEach(doctor -> add(lines, "doctor", doctor.name(), doctor.sums()));
        counted.types().forEach(type -> add(lines, "type", type.name(), type.sums()));
        return lines;
    }

    private static List<String> lines(List<OfFacility> facilities) {
        List<String> lines = new ArrayList<>(List.of(head()));
        facilities.forEach(each -> add(lines, "facility", each.facility().name(), each.sums()));
        facilities.forEach(each -> each.byDay()
                .forEach((day, sums) -> add(lines, "day", each.facility().slug() + " " + day, sums)));
        return lines;
    }

    private static String head() {
        return Csv.line(List.of("part", "name", "figure", "unit", "value"));
    }

    private static void add(List<String> lines, String part, String name, Sums sums) {
        for (Figure figure : Figure.values()) {
            if (figure.isKnown(sums)) {
                figure.of(sums)
                        .ifPresent(value -> lines.add(Csv.line(List.of(
                                part,
                                name,
                                figure.name().toLowerCase(Locale.ROOT),
                                figure.unit().name().toLowerCase(Locale.ROOT),
                                plain(value)))));
            }
        }
    }

    private static String plain(double value) {
        return new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
    }

    private static ResponseEntity<String> answer(
            String name, LocalDate first, LocalDate last, Supplier<List<String>> lines) {
        return last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1L))
                ? Download.refuse(HttpStatus.BAD_REQUEST, "The last day must lie within a year after the first.")
                : Download.answer(
                        () -> Download.csv("%s-%s-%s.csv".formatted(name, first, last), String.join("", lines.get())));
    }
}
