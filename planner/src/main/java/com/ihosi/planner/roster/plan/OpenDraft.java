package com.ihosi.planner.roster.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * A draft that nobody decided on yet, or that was kept, without its duties.
 *
 * @param name what it was called when it was kept, if it was
 */
public record OpenDraft(StoredRoster.Id id, Week week, Optional<String> name, Instant createdAt) {}
