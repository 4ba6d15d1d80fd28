/** Brings a data set into the database: every row is checked first, then all of it is written in one transaction. */
@NullMarked
package com.ihosi.batchjobs.importing;

import org.jspecify.annotations.NullMarked;
