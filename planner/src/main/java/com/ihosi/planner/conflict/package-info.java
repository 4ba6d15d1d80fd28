/** Appointments that no longer fit what was changed after them: found by one pure decision, kept as a flag, resolved by people. */
@NullMarked
package com.ihosi.planner.conflict;

import org.jspecify.annotations.NullMarked;
