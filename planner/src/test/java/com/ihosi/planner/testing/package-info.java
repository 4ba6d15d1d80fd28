/** Two facilities with something to plan, for tests against the database. */
@NullMarked
package com.ihosi.planner.testing;

import org.jspecify.annotations.NullMarked;
