/** Two rosters of a week side by side: scores, violations, duties, coverage. */
@NullMarked
package com.ihosi.ui.compare;

import org.jspecify.annotations.NullMarked;
