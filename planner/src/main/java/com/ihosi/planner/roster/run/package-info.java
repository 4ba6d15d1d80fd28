/** Solve runs: the queue in the database, the worker that empties it, and what is seen of it meanwhile. */
@NullMarked
package com.ihosi.planner.roster.run;

import org.jspecify.annotations.NullMarked;
