/** Fills free times from a waitlist; the one place here that knows Timefold. */
@NullMarked
package com.ihosi.planner.waitlist.solving;

import org.jspecify.annotations.NullMarked;
