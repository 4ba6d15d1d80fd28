/** Rooms and equipment of a facility, and when they are taken. */
@NullMarked
package com.ihosi.planner.room;

import org.jspecify.annotations.NullMarked;
