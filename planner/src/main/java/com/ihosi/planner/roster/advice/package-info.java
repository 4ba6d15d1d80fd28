/** Advice on a roster, found by its audit's arithmetic: what a change by hand does, who could take a shift, what a wish costs, why. */
@NullMarked
package com.ihosi.planner.roster.advice;

import org.jspecify.annotations.NullMarked;
