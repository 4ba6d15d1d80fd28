/** The week of a roster on the screen: the timeline of doctors and days, what is wrong with it, solving and publishing. */
@NullMarked
package com.ihosi.ui.roster;

import org.jspecify.annotations.NullMarked;
