/** What rules weigh at the facility, changed with the effect on a week's rosters before one's eyes. */
@NullMarked
package com.ihosi.ui.weight;

import org.jspecify.annotations.NullMarked;
