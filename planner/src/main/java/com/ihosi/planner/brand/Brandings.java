package com.ihosi.planner.brand;

import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How facilities look: read by everybody who comes to their address, changed by who manages them. */
public final class Brandings {

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /**
     * What is kept, whether it would be taken today or not.
     *
     * @param version changes with every change
     */
    public record Kept(
            String name, Facility.Colours colours, String css, boolean hasLogo, boolean hasFavicon, long version) {}

    /** Another picture in the place of one, or none. */
    public record Change(Optional<Picture> picture) {}

    /** Works through the given door. */
    public Brandings(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What holds now. */
    public Kept get(Facility.Id facility) {
        return database.read(scope(facility), sql -> new BrandingRepository(sql, facility).get());
    }

    /** A picture as PNG. */
    public Optional<byte[]> findPicture(Facility.Id facility, Picture.Use use) {
        return database.read(scope(facility), sql -> new BrandingRepository(sql, facility).findPicture(use));
    }

    /** Refuses whoever does not manage the facility, and so may not change how it looks. */
    public void require(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.MANAGE_FACILITY, facility);
    }

    /**
     * Makes it look otherwise, for all of its people from the next page on.
     *
     * @param seen the version that the actor saw
     * @param pictures those that change; others stay
     * @throws StaleException where somebody else changed something since
     */
    public void change(
            Actor actor, Facility.Id facility, long seen, Branding wanted, Map<Picture.Use, Change> pictures) {
        require(actor, facility);
        String by = accounts.name(actor);
        Instant now = clock.instant();
        database.run(scope(facility), sql -> {
            BrandingRepository branding = new BrandingRepository(sql, facility);
            Kept before = branding.get();
            if (!branding.update(seen, wanted, pictures, actor.findAccount().orElse(null), now)) {
                throw new StaleException(
                        "Somebody else changed the facility meanwhile. Nothing was saved; load the page again and change it once more.");
            }
            Outbox.append(sql, new PlannerEvent.BrandingChanged(facility, by), now);
            Map<String, String> changes = changes(before, wanted, pictures);
            AuditTrail.add(sql, facility, actor, by, "facility.branding", "facility", facility.value(), changes, now);
        });
    }

    /** As a line of the audit log tells it; of styles and pictures only that they changed. */
    private static Map<String, String> changes(Kept before, Branding wanted, Map<Picture.Use, Change> pictures) {
        Map<String, String> changes = new TreeMap<>();
        note(changes, "name", before.name(), wanted.name());
        note(changes, "primary", before.colours().primary(), wanted.colours().primary());
        note(
                changes,
                "secondary",
                before.colours().secondary(),
                wanted.colours().secondary());
        note(changes, "accent", before.colours().accent(), wanted.colours().accent());
        if (!before.css().equals(wanted.css())) {
            changes.put("css", "changed");
        }
        pictures.forEach((use, change) -> changes.put(
                use.name().toLowerCase(Locale.ROOT), change.picture().isPresent() ? "replaced" : "removed"));
        return changes;
    }

    private static void note(Map<String, String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.put(what, before + " -> " + after);
        }
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
