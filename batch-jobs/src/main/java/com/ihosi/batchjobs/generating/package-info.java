/** Made-up data sets of any size, each the same every time it is made from the same seed. */
@NullMarked
package com.ihosi.batchjobs.generating;

import org.jspecify.annotations.NullMarked;
