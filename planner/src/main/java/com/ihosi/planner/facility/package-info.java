/** Facilities and their departments, and how an address or a name finds them. */
@NullMarked
package com.ihosi.planner.facility;

import org.jspecify.annotations.NullMarked;
