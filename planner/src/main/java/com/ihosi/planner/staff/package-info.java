/** Doctors, where they are employed, on which contracts, with which skills, and when they are on leave. */
@NullMarked
package com.ihosi.planner.staff;

import org.jspecify.annotations.NullMarked;
