/** Pure: what differs between two rosters, or between what one roster costs under two sets of weights. */
@NullMarked
package com.ihosi.planner.roster.compare;

import org.jspecify.annotations.NullMarked;
