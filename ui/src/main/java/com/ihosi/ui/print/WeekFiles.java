package com.ihosi.ui.print;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.export.WeekCsv;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.file.Download;
import com.ihosi.ui.security.Needs;
import com.ihosi.ui.security.SignedIn;
import com.ihosi.ui.text.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A week's roster as files to keep: {@code /export/roster.csv} and {@code /export/coverage.svg}. */
@Controller
final class WeekFiles {

    private final RosterRequest rosters;

    WeekFiles(RosterRequest rosters) {
        this.rosters = rosters;
    }

    /** The duties, one a line. */
    @Needs(Right.EXPORT)
    @GetMapping("/export/roster.csv")
    ResponseEntity<String> csv(
            @RequestParam String week, @RequestParam Optional<String> roster, HttpServletRequest request) {
        return answer(
                request,
                week,
                roster,
                (answer, language) -> Download.csv(
                        name(answer, "csv"),
                        WeekCsv.of(
                                answer.plan(), RosterRequest.get(answer).view().stored())));
    }

    /** The demand and how it is met, as a picture. */
    @Needs({Right.SEE_ROSTER, Right.PLAN_ROSTER})
    @GetMapping("/export/coverage.svg")
    ResponseEntity<String> svg(
            @RequestParam String week, @RequestParam Optional<String> roster, HttpServletRequest request) {
        return answer(
                request,
                week,
                roster,
                (answer, language) -> new Download(
                        name(answer, "svg"),
                        "image/svg+xml",
                        new CoveragePicture(answer.plan(), RosterRequest.get(answer), language).svg()));
    }

    private static String name(RosterRequest.Answer answer, String ending) {
        return "%s-%s.%s"
                .formatted(answer.plan().facility().slug(), answer.plan().week(), ending);
    }

    private interface Content {
        Download of(RosterRequest.Answer answer, Locale language);
    }

    private ResponseEntity<String> answer(
            HttpServletRequest request, String week, Optional<String> roster, Content content) {
        Optional<Facility> here = CurrentFacility.find(request);
        if (here.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Locale language = Languages.of(request, here.map(Facility::language));
        return Download.answer(
                () -> content.of(rosters.find(here.get(), SignedIn.get(), week, roster, language), language));
    }
}
