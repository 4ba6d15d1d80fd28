/** The board of those who look after the waitlist: who waits and why, what is offered, and filling free times. */
@NullMarked
package com.ihosi.ui.waitlist;

import org.jspecify.annotations.NullMarked;
