/** What doctors and patients meet for, when, and how far each meeting has come. */
@NullMarked
package com.ihosi.planner.appointment;

import org.jspecify.annotations.NullMarked;
