/** How evenly burdens and granted wishes fell to a facility's doctors over earlier rosters. */
@NullMarked
package com.ihosi.planner.roster.fairness;

import org.jspecify.annotations.NullMarked;
