/** Hangs the use cases on the database; nothing else knows all of them. */
@NullMarked
package com.ihosi.planner.wiring;

import org.jspecify.annotations.NullMarked;
