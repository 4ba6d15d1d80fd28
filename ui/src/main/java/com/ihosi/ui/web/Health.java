package com.ihosi.ui.web;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.ui.security.NeedsNoRight;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the product is well, for load balancers and whoever watches over it; at every address, and it tells nothing else. */
@NeedsNoRight("It tells nothing but whether the product is well.")
@RestController
final class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Facilities facilities;

    Health(Facilities facilities) {
        this.facilities = facilities;
    }

    /** Up where requests can be answered: the database does answer. */
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> ready() {
        try {
            facilities.findBySlug("health");
            return answer(HttpStatus.OK, "up");
        } catch (RuntimeException failure) {
            LOG.warn("The database does not answer: {}", failure.toString());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "down");
        }
    }

    /** Up as long as the process answers at all. */
    @GetMapping("/health/live")
    ResponseEntity<Map<String, String>> live() {
        return answer(HttpStatus.OK, "up");
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String word) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", word));
    }
}
