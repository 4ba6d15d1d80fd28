/** Finds good rosters: the only package that knows Timefold, and the arrays that its moves work on. */
@NullMarked
package com.ihosi.planner.roster.solving;

import org.jspecify.annotations.NullMarked;
