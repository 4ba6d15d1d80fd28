/** The weeks of rosters in the database: load the problem, keep drafts, publish. */
@NullMarked
package com.ihosi.planner.roster.plan;

import org.jspecify.annotations.NullMarked;
