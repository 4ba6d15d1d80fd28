/** The format of a data set: one CSV file for each kind of thing, natural keys only. */
@NullMarked
package com.ihosi.batchjobs.dataset;

import org.jspecify.annotations.NullMarked;
