package com.ihosi.ui.api.waitlist;

import com.ihosi.planner.waitlist.WaitlistSettings;
import com.ihosi.ui.api.Bodies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** How free times are offered. */
@Schema(name = "WaitlistSettings")
record SettingsBody(
        @Nullable @Schema(description = "How many minutes an offer can be answered, 5 to 10080.")
        Integer offerMinutes,

        @Nullable @Schema(description = "To how many patients a time is offered at once, 1 to 50.")
        Integer batchSize,

        @Nullable @Schema(description = "The most offers that a patient gets within 30 days, 1 to 100.")
        Integer mostOffers,

        @Nullable
        @Schema(
                type = "string",
                example = "21:00",
                description = "From when on nobody is disturbed, on the facility's clock.")
        LocalTime quietFrom,

        @Nullable
        @Schema(type = "string", example = "07:00", description = "Until when; the same as quietFrom: never quiet.")
        LocalTime quietUntil,

        @Nullable @Schema(description = "Whether free times are filled without anybody asking for it.")
        Boolean automatic,

        @Nullable @Schema(description = "How many days are filled, today the first, 1 to 56.")
        Integer daysAhead,

        @Nullable @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "As If-Match names it.")
        Long version) {

    static SettingsBody of(WaitlistSettings settings) {
        return new SettingsBody(
                settings.offerMinutes(),
                settings.batchSize(),
                settings.mostOffers(),
                settings.quietFrom(),
                settings.quietUntil(),
                settings.automatic(),
                settings.daysAhead(),
                settings.version());
    }

    /** @param seen the version that is to be replaced */
    WaitlistSettings settings(long seen) {
        Bodies.require(
                "offerMinutes", offerMinutes,
                "batchSize", batchSize,
                "mostOffers", mostOffers,
                "quietFrom", quietFrom,
                "quietUntil", quietUntil,
                "automatic", automatic,
                "daysAhead", daysAhead);
        return new WaitlistSettings(
                Bodies.get("offerMinutes", offerMinutes),
                Bodies.get("batchSize", batchSize),
                Bodies.get("mostOffers", mostOffers),
                Bodies.get("quietFrom", quietFrom),
                Bodies.get("quietUntil", quietUntil),
                Bodies.is(automatic),
                Bodies.get("daysAhead", daysAhead),
                seen);
    }
}
