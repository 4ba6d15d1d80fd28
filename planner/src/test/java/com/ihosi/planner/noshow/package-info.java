/** Tests of how no-shows are learnt. */
@NullMarked
package com.ihosi.planner.noshow;

import org.jspecify.annotations.NullMarked;
