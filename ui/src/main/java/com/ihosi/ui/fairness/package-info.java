/** How evenly rosters treated the doctors, as a chart and a table. */
@NullMarked
package com.ihosi.ui.fairness;

import org.jspecify.annotations.NullMarked;
