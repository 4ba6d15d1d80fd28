/** How likely a patient does not come: what may speak for it, how it is learnt, and what drove a risk; pure. */
@NullMarked
package com.ihosi.planner.noshow;

import org.jspecify.annotations.NullMarked;
