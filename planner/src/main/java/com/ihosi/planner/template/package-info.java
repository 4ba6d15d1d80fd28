/** Weeks and rotations of duties that are kept and applied to further weeks, and taken back. */
@NullMarked
package com.ihosi.planner.template;

import org.jspecify.annotations.NullMarked;
