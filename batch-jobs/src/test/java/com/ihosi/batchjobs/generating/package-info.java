/** Tests of the generator. */
@NullMarked
package com.ihosi.batchjobs.generating;

import org.jspecify.annotations.NullMarked;
