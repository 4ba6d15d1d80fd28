/** People who are seen, as a facility knows them. */
@NullMarked
package com.ihosi.planner.patient;

import org.jspecify.annotations.NullMarked;
