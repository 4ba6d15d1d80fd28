package com.ihosi.ui.api;

import com.ihosi.planner.StaleException;
import com.ihosi.ui.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Versions of records as entity tags. */
public final class Versions {

    /** The header in which a request names the version that it saw. */
    public static final String IF_MATCH = "If-Match";

    private Versions() {}

    /** The tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that an {@code If-Match} names; none where it is left out or {@code *}.
     *
     * @throws StaleException if it is a tag that was never given out
     */
    public static @Nullable Long read(@Nullable String tag) {
        if (tag == null || tag.isBlank() || tag.strip().equals("*")) {
            return null;
        }
        if (tag.contains(",")) {
            throw new ProblemException(
                    ProblemType.MALFORMED.with("If-Match must name one version, as ETag gave it."),
                    new IllegalArgumentException(tag));
        }
        String version = tag.strip();
        if (!version.matches("\"\\d{1,18}\"")) {
            throw new StaleException("If-Match must name the version that ETag gave, such as \"3\".");
        }
        return Long.valueOf(version.substring(1, version.length() - 1));
    }
}
