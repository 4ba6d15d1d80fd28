package com.ihosi.batchjobs.generating;

import java.time.ZoneId;
import java.util.List;

/**
 * A facility that is to be made up.
 *
 * @param place its street, city, state and zip code
 * @param colours first, second and accent colour
 * @param doctors number of doctors whose main facility it is
 */
record FacilityPlan(
        int index,
        String slug,
        String code,
        String name,
        FacilityKind kind,
        ZoneId zone,
        Place place,
        List<String> colours,
        int doctors) {

    /** Where a facility is. */
    record Place(String address, String city, String state, String zipCode, String areaCode) {}

    List<DepartmentKind> departments() {
        return kind.departments(doctors);
    }

    String phone(int number) {
        return "+1 %s 555 %04d".formatted(place.areaCode(), number % 10_000);
    }

    String mail(String user) {
        return user + "@" + slug + ".example";
    }
}
