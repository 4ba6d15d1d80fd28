/** Tests of the job that counts. */
@NullMarked
package com.ihosi.batchjobs.figure;

import org.jspecify.annotations.NullMarked;
