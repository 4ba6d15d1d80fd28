/** Sessions as they are and as they could be overbooked, and what the facility allows. */
@NullMarked
package com.ihosi.ui.overbooking;

import org.jspecify.annotations.NullMarked;
