@NullMarked
package com.ihosi.batchjobs.overbooking;

import org.jspecify.annotations.NullMarked;
