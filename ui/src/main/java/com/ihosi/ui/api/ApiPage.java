package com.ihosi.ui.api;

import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.Brand;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.NeedsNoRight;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /api/docs}: the API's description as a page, on which it can be tried. */
@NeedsNoRight("What there is to ask for is no secret.")
@Controller
@Hidden
final class ApiPage {

    private final String page;

    ApiPage() throws IOException {
        try (InputStream file = ApiPage.class.getResourceAsStream("/api-docs.html")) {
            page = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @GetMapping("/api/docs")
    ResponseEntity<String> show() {
        String brand =
                CurrentFacility.find().map(Facility::colours).map(Brand::css).orElse("");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.replace("{brand}", brand));
    }
}
