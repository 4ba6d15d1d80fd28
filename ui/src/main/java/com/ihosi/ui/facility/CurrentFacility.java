package com.ihosi.ui.facility;

import com.ihosi.planner.facility.Facility;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The facility of the address that the current request was sent to; nothing else says which facility it is about. */
public final class CurrentFacility {

    private static final String FACILITY = CurrentFacility.class.getName();
    private static final String ADDRESS = Address.class.getName();

    private CurrentFacility() {}

    static void put(HttpServletRequest request, Address address, Optional<Facility> facility) {
        request.setAttribute(ADDRESS, address);
        facility.ifPresent(found -> request.setAttribute(FACILITY, found));
    }

    /** The facility of the request; none at the main address. */
    public static Optional<Facility> find(HttpServletRequest request) {
        return Optional.ofNullable((Facility) request.getAttribute(FACILITY));
    }

    /** The facility of the request that this thread works for; none at the main address. */
    public static Optional<Facility> find() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? find(attributes.getRequest())
                : Optional.empty();
    }

    /** The facility of the request that this thread works for; fails at the main address. */
    public static Facility get() {
        return find().orElseThrow(() -> new IllegalStateException("No facility belongs to this address."));
    }

    /** Where the request was sent; fails for files, of which nobody asks it. */
    public static Address address(HttpServletRequest request) {
        return (Address) Objects.requireNonNull(request.getAttribute(ADDRESS), "No address was read.");
    }

    /** Whether the request was sent to where the installation is run from. */
    public static boolean isAdmin(HttpServletRequest request) {
        return request.getAttribute(ADDRESS) instanceof Address.Admin;
    }
}
