/** Places for further patients that open by themselves at night. */
@NullMarked
package com.ihosi.batchjobs.overbooking;

import org.jspecify.annotations.NullMarked;
