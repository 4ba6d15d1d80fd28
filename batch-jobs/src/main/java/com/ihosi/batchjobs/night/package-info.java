/** Jobs of the night: run for each facility and business date once, restarted where they broke off, and kept as runs. */
@NullMarked
package com.ihosi.batchjobs.night;

import org.jspecify.annotations.NullMarked;
