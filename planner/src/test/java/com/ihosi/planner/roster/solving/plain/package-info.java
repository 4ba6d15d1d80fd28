/** A plain model of the roster, a doctor for each place of a shift, written to compare the product's engine with. */
@NullMarked
package com.ihosi.planner.roster.solving.plain;

import org.jspecify.annotations.NullMarked;
