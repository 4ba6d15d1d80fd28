/** How a facility looks: its name, pictures and colours, kept readable by calculation, and styles of its own that can do no harm. */
@NullMarked
package com.ihosi.planner.brand;

import org.jspecify.annotations.NullMarked;
