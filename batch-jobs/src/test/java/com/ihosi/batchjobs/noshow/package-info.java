/** Tests of no-show risks in bulk. */
@NullMarked
package com.ihosi.batchjobs.noshow;

import org.jspecify.annotations.NullMarked;
