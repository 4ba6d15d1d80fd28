package com.ihosi.ui.branding;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.brand.Brandings;
import com.ihosi.planner.brand.Picture;
import com.ihosi.planner.brand.SafeStyles;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.NeedsNoRight;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pictures and styles of the facility of the address, for anybody. An address with the version that holds is good for ever; without one, browsers ask
 * each time whether something changed.
 */
@NeedsNoRight("A facility looks alike to everybody.")
@Controller
final class BrandFiles {

    /** Below which a facility's own styles hold. */
    static final String AREA = "#outlet";

    private static final Duration EVER = Duration.ofDays(365);
    private static final URI MARK = URI.create("/ihosi/mark.svg");

    private final Brandings brandings;

    BrandFiles(Brandings brandings) {
        this.brandings = brandings;
    }

    @GetMapping("/brand/logo")
    ResponseEntity<byte[]> logo(HttpServletRequest request, @RequestParam Optional<String> v) {
        return picture(request, Picture.Use.LOGO, v);
    }

    @GetMapping("/brand/favicon")
    ResponseEntity<byte[]> favicon(HttpServletRequest request, @RequestParam Optional<String> v) {
        return picture(request, Picture.Use.FAVICON, v);
    }

    @GetMapping("/brand/style.css")
    ResponseEntity<byte[]> styles(HttpServletRequest request, @RequestParam Optional<String> v) {
        Optional<Facility.Id> facility = CurrentFacility.find(request).map(Facility::id);
        if (facility.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Brandings.Kept kept = brandings.get(facility.get());
        return answer(kept, v, new MediaType("text", "css", StandardCharsets.UTF_8), styles(kept));
    }

    /** What would not be taken today, such as from a file that was imported, is left out. */
    private static byte[] styles(Brandings.Kept kept) {
        try {
            return SafeStyles.of(kept.css()).within(AREA).getBytes(StandardCharsets.UTF_8);
        } catch (FieldException unsafe) {
            return new byte[0];
        }
    }

    private ResponseEntity<byte[]> picture(HttpServletRequest request, Picture.Use use, Optional<String> version) {
        Optional<Facility.Id> facility = CurrentFacility.find(request).map(Facility::id);
        Optional<byte[]> picture = facility.flatMap(here -> brandings.findPicture(here, use));
        return picture.isEmpty()
                ? ResponseEntity.status(HttpStatus.FOUND)
                        .cacheControl(CacheControl.noCache())
                        .location(MARK)
                        .build()
                : answer(brandings.get(facility.get()), version, MediaType.IMAGE_PNG, picture.get());
    }

    private static ResponseEntity<byte[]> answer(
            Brandings.Kept kept, Optional<String> asked, MediaType type, byte[] body) {
        String version = String.valueOf(kept.version());
        boolean holds = asked.filter(version::equals).isPresent();
        return ResponseEntity.ok()
                .cacheControl(holds ? CacheControl.maxAge(EVER).cachePublic().immutable() : CacheControl.noCache())
                .eTag(version)
                .contentType(type)
                .body(body);
    }
}
