/** Other times for appointments that must go from where they are, for several of them beside each other. */
@NullMarked
package com.ihosi.planner.reschedule;

import org.jspecify.annotations.NullMarked;
