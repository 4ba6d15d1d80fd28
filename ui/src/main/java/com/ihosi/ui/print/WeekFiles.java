package com.ihosi.ui.print;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.export.WeekCsv;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import com.ihosi.ui.text.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A week's roster as files to keep: {@code /export/roster.csv} and {@code /export/coverage.svg}. */
@Controller
final class WeekFiles {

    /** By which spreadsheets know UTF-8. */
    private static final String MARK = "\uFEFF";

    private final RosterRequest rosters;

    WeekFiles(RosterRequest rosters) {
        this.rosters = rosters;
    }

    /** The duties, one a line. */
    @GetMapping("/export/roster.csv")
    ResponseEntity<String> csv(
            @RequestParam String week, @RequestParam Optional<String> roster, HttpServletRequest request) {
        return answer(
                request,
                week,
                roster,
                "csv",
                "text/csv",
                (answer, language) -> MARK
                        + WeekCsv.of(
                                answer.plan(), RosterRequest.get(answer).view().stored()));
    }

    /** The demand and how it is met, as a picture. */
    @GetMapping("/export/coverage.svg")
    ResponseEntity<String> svg(
            @RequestParam String week, @RequestParam Optional<String> roster, HttpServletRequest request) {
        return answer(request, week, roster, "svg", "image/svg+xml", (answer, language) -> new CoveragePicture(
                        answer.plan(), RosterRequest.get(answer), language)
                .svg());
    }

    private interface Content {
        String of(RosterRequest.Answer answer, Locale language);
    }

    private ResponseEntity<String> answer(
            HttpServletRequest request,
            String week,
            Optional<String> roster,
            String ending,
            String type,
            Content content) {
        Optional<Facility> here = CurrentFacility.find(request);
        if (here.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Facility facility = here.get();
        Locale language = Languages.of(request, Optional.of(facility.language()));
        try {
            RosterRequest.Answer answer = rosters.find(facility, SignedIn.get(), week, roster, language);
            String name = "%s-%s.%s".formatted(facility.slug(), answer.plan().week(), ending);
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.valueOf(type), StandardCharsets.UTF_8))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name)
                                    .build()
                                    .toString())
                    .body(content.of(answer, language));
        } catch (NotAllowedException refusal) {
            return refuse(HttpStatus.FORBIDDEN, refusal);
        } catch (PlannerException refusal) {
            return refuse(HttpStatus.NOT_FOUND, refusal);
        }
    }

    private static ResponseEntity<String> refuse(HttpStatus status, PlannerException refusal) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(refusal.getMessage());
    }
}
