/** No-show risks in bulk: learnt, judged and written at night, or tried on a file. */
@NullMarked
package com.ihosi.batchjobs.noshow;

import org.jspecify.annotations.NullMarked;
