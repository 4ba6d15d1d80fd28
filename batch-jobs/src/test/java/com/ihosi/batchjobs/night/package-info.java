/** Tests of how jobs of the night are run. */
@NullMarked
package com.ihosi.batchjobs.night;

import org.jspecify.annotations.NullMarked;
