/** Tests of the job that reminds patients. */
@NullMarked
package com.ihosi.batchjobs.reminder;

import org.jspecify.annotations.NullMarked;
