package com.ihosi.ui.api.waitlist;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.waitlist.desk.OfferOverException;
import com.ihosi.planner.waitlist.desk.OfferPage;
import com.ihosi.planner.waitlist.desk.WaitlistOffers;
import com.ihosi.ui.api.Moments;
import com.ihosi.ui.api.ProblemException;
import com.ihosi.ui.problem.ProblemType;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.NeedsNoRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers by their link, which is all the proof that is asked for. */
@RestController
@Tag(name = "Waitlist")
final class OfferApi {

    private final Here here;
    private final WaitlistOffers offers;

    OfferApi(Here here, WaitlistOffers offers) {
        this.here = here;
        this.offers = offers;
    }

    /** An offer. */
    @Schema(name = "Offer")
    record OfferBody(
            OffsetDateTime start,
            OffsetDateTime end,
            String doctor,
            String appointmentType,

            @Schema(description = "Until when it can be answered.")
            OffsetDateTime expires,

            @Schema(
                    description = "sent: it can be answered.",
                    allowableValues = {"sent", "accepted", "declined", "expired", "taken", "withdrawn"})
            String status) {

        static OfferBody of(OfferPage page) {
            Facility facility = page.facility();
            return new OfferBody(
                    Moments.at(page.during().start(), facility.zone()),
                    Moments.at(page.during().end(), facility.zone()),
                    page.doctor(),
                    page.type(),
                    Moments.at(page.expires(), facility.zone()),
                    page.state().word());
        }
    }

    @NeedsNoRight("The link is the proof.")
    @GetMapping("/api/v2/offers/{link}")
    @Operation(
            summary = "Look at an offer",
            description =
                    "By the last part of the link that the patient was sent; needs no log-in and changes nothing.")
    OfferBody getOffer(@PathVariable String link) {
        return OfferBody.of(offers.get(here.facility().id(), link));
    }

    @NeedsNoRight("The link is the proof.")
    @PostMapping("/api/v2/offers/{link}/accept")
    @Operation(summary = "Accept an offer", description = "Books the time; needs no log-in. A link works once.")
    @ApiResponse(responseCode = "200", description = "It is booked.")
    @ApiResponse(
            responseCode = "409",
            description = "It was answered before, has expired, or somebody else has the time.")
    OfferBody acceptOffer(@PathVariable String link) {
        return answered(() -> offers.accept(here.facility().id(), link));
    }

    @NeedsNoRight("The link is the proof.")
    @PostMapping("/api/v2/offers/{link}/decline")
    @Operation(
            summary = "Decline an offer",
            description = "The time is offered to others, and the patient waits on; needs no log-in.")
    @ApiResponse(responseCode = "200", description = "It is declined.")
    @ApiResponse(responseCode = "409", description = "It was answered before or has expired.")
    OfferBody declineOffer(@PathVariable String link) {
        return answered(() -> offers.decline(here.facility().id(), link));
    }

    private static OfferBody answered(Supplier<OfferPage> answer) {
        return OfferBody.of(get(answer));
    }

    /** What came of an answer to an offer, or the problem that it was over. */
    static <T> T get(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (OfferOverException over) {
            throw new ProblemException(ProblemType.OFFER_OVER.with(String.valueOf(over.getMessage())), over);
        }
    }
}
