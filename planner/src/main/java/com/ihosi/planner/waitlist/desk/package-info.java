/** Entries of waitlists, offers and settings as they are kept, filled and answered. */
@NullMarked
package com.ihosi.planner.waitlist.desk;

import org.jspecify.annotations.NullMarked;
