/** One record for each file of a data set: its components are the file's columns. */
@NullMarked
package com.ihosi.batchjobs.dataset.row;

import org.jspecify.annotations.NullMarked;
