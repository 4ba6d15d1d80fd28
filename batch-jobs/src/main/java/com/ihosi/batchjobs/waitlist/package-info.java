/** Fills each facility's free times from its waitlist. */
@NullMarked
package com.ihosi.batchjobs.waitlist;

import org.jspecify.annotations.NullMarked;
