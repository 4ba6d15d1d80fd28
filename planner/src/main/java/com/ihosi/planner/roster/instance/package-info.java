/** The text format of the published shift-scheduling instances, and rosters as CSV. */
@NullMarked
package com.ihosi.planner.roster.instance;

import org.jspecify.annotations.NullMarked;
