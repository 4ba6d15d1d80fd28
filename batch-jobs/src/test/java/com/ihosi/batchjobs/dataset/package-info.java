/** Tests of the format of data sets. */
@NullMarked
package com.ihosi.batchjobs.dataset;

import org.jspecify.annotations.NullMarked;
