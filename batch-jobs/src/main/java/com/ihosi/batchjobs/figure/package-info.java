/** Each facility's figures, counted at night. */
@NullMarked
package com.ihosi.batchjobs.figure;

import org.jspecify.annotations.NullMarked;
