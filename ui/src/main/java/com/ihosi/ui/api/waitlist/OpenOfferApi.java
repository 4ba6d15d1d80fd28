package com.ihosi.ui.api.waitlist;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.desk.OfferUnderWay;
import com.ihosi.planner.waitlist.desk.WaitlistOffers;
import com.ihosi.ui.api.Moments;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers that are under way, for those at the facility who speak with patients. */
@RestController
@Tag(name = "Waitlist")
final class OpenOfferApi {

    private static final String PATH = "/api/v2/waitlist/offers";

    private final Here here;
    private final WaitlistOffers offers;

    OpenOfferApi(Here here, WaitlistOffers offers) {
        this.here = here;
        this.offers = offers;
    }

    /** An offer under way. */
    @Schema(name = "OpenOffer")
    record OpenOfferBody(
            UUID id,
            UUID entryId,
            UUID patientId,
            String patient,
            UUID doctorId,
            String doctor,
            UUID appointmentTypeId,
            OffsetDateTime start,
            OffsetDateTime end,

            @Schema(description = "Which batch of offers of the time it is of, from 1 on.")
            int batch,

            @Schema(description = "In the line for the time, from 1 on.")
            int rank,

            @Schema(description = "Whether she was sent a message; else somebody has to tell her.")
            boolean told,

            OffsetDateTime sent,

            @Schema(description = "Until when it can be answered.")
            OffsetDateTime expires) {

        static OpenOfferBody of(OfferUnderWay underWay, Facility facility) {
            WaitlistOffer offer = underWay.offer();
            return new OpenOfferBody(
                    offer.id().value(),
                    offer.entry().value(),
                    underWay.patient().id().value(),
                    underWay.patient().name(),
                    offer.doctor().value(),
                    underWay.doctor().name(),
                    underWay.type().id().value(),
                    Moments.at(offer.during().start(), facility.zone()),
                    Moments.at(offer.during().end(), facility.zone()),
                    offer.batch(),
                    offer.rank(),
                    offer.told(),
                    Moments.at(offer.sent(), facility.zone()),
                    Moments.at(offer.expires(), facility.zone()));
        }
    }

    /** The appointment that an offer became. */
    @Schema(name = "AcceptedOffer")
    record AcceptedBody(UUID appointmentId) {}

    @Needs(Right.KEEP_WAITLIST)
    @GetMapping(PATH)
    @Operation(summary = "Offers that can be answered", description = "The first to expire first.")
    List<OpenOfferBody> listOpenOffers(
            @Parameter(description = "Those of one entry of the waitlist alone.")
                    @RequestParam(required = false)
                    @Nullable
                    UUID entryId) {
        Facility facility = here.facility();
        return offers.list(here.actor(), facility.id()).stream()
                .filter(each -> entryId == null || each.offer().entry().value().equals(entryId))
                .map(each -> OpenOfferBody.of(each, facility))
                .toList();
    }

    @Needs(Right.KEEP_WAITLIST)
    @PostMapping(PATH + "/{id}/accept")
    @Operation(summary = "Accept an offer for a patient", description = "As she says by phone; books the time.")
    @ApiResponse(responseCode = "200", description = "It is booked.")
    @ApiResponse(
            responseCode = "409",
            description = "It was answered before, has expired, or somebody else has the time.")
    AcceptedBody acceptOpenOffer(@PathVariable UUID id) {
        Appointment made =
                OfferApi.get(() -> offers.accept(here.actor(), here.facility().id(), new WaitlistOffer.Id(id)));
        return new AcceptedBody(made.id().value());
    }

    @Needs(Right.KEEP_WAITLIST)
    @PostMapping(PATH + "/{id}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Decline an offer for a patient",
            description = "As she says by phone; the time is offered to others, and she waits on.")
    @ApiResponse(responseCode = "204", description = "It is declined.")
    @ApiResponse(responseCode = "409", description = "It was answered before or has expired.")
    void declineOpenOffer(@PathVariable UUID id) {
        OfferApi.get(() -> {
            offers.decline(here.actor(), here.facility().id(), new WaitlistOffer.Id(id));
            return id;
        });
    }

    @Needs(Right.STEER_WAITLIST)
    @PostMapping(PATH + "/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an offer back", description = "Its link leads nowhere any more; the patient waits on.")
    @ApiResponse(responseCode = "204", description = "It holds no longer.")
    @ApiResponse(responseCode = "409", description = "It was answered before or has expired.")
    void withdrawOpenOffer(@PathVariable UUID id) {
        OfferApi.get(() -> {
            offers.withdraw(here.actor(), here.facility().id(), new WaitlistOffer.Id(id));
            return id;
        });
    }
}
