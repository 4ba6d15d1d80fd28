/** Tests of the job that fills free times. */
@NullMarked
package com.ihosi.batchjobs.waitlist;

import org.jspecify.annotations.NullMarked;
