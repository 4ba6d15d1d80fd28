/** Measures how risks are written. */
@NullMarked
package com.ihosi.planner.noshow.card;

import org.jspecify.annotations.NullMarked;
