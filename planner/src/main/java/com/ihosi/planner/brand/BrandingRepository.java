package com.ihosi.planner.brand;

import static com.ihosi.schema.generated.Tables.FACILITY;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.brand.Brandings.Change;
import com.ihosi.planner.brand.Brandings.Kept;
import com.ihosi.planner.facility.Facility;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Reads and writes how one facility looks, within one transaction in its scope. */
final class BrandingRepository {

    private static final String PNG = "image/png";

    private final DSLContext sql;
    private final Facility.Id facility;

    BrandingRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    Kept get() {
        return sql.select(
                        FACILITY.NAME,
                        FACILITY.PRIMARY_COLOUR,
                        FACILITY.SECONDARY_COLOUR,
                        FACILITY.ACCENT_COLOUR,
                        FACILITY.CUSTOM_CSS,
                        FACILITY.LOGO.isNotNull(),
                        FACILITY.FAVICON.isNotNull(),
                        FACILITY.ROW_VERSION)
                .from(FACILITY)
                .where(FACILITY.ID.eq(facility.value()))
                .fetchSingle(row -> new Kept(
                        row.value1(),
                        new Facility.Colours(row.value2(), row.value3(), row.value4()),
                        row.value5() == null ? "" : row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    Optional<byte[]> findPicture(Picture.Use use) {
        return sql.select(field(use))
                .from(FACILITY)
                .where(FACILITY.ID.eq(facility.value()))
                .fetchOptional(field(use));
    }

    /** Whether it was still the version that was seen. */
    boolean update(
            long seen, Branding wanted, Map<Picture.Use, Change> pictures, Account.@Nullable Id by, Instant now) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        values.put(FACILITY.NAME, wanted.name().strip());
        values.put(FACILITY.PRIMARY_COLOUR, wanted.colours().primary());
        values.put(FACILITY.SECONDARY_COLOUR, wanted.colours().secondary());
        values.put(FACILITY.ACCENT_COLOUR, wanted.colours().accent());
        values.put(FACILITY.CUSTOM_CSS, wanted.css().isBlank() ? null : wanted.css());
        pictures.forEach((use, change) -> {
            Optional<Picture> picture = change.picture();
            values.put(field(use), picture.map(Picture::png).orElse(null));
            values.put(
                    use == Picture.Use.LOGO ? FACILITY.LOGO_MEDIA_TYPE : FACILITY.FAVICON_MEDIA_TYPE,
                    picture.isPresent() ? PNG : null);
        });
        values.put(FACILITY.UPDATED_AT, now);
        values.put(FACILITY.UPDATED_BY, by == null ? null : by.value());
        values.put(FACILITY.ROW_VERSION, seen + 1);
        return sql.update(FACILITY)
                        .set(values)
                        .where(FACILITY.ID.eq(facility.value()), FACILITY.ROW_VERSION.eq(seen))
                        .execute()
                == 1;
    }

    private static TableField<?, byte[]> field(Picture.Use use) {
        return use == Picture.Use.LOGO ? FACILITY.LOGO : FACILITY.FAVICON;
    }
}
