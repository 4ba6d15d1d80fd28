/** Waitlists and offers for programs. */
@NullMarked
package com.ihosi.ui.api.waitlist;

import org.jspecify.annotations.NullMarked;
