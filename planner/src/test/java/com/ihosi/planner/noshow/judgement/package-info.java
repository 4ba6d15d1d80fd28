/** Tests of how risks are judged. */
@NullMarked
package com.ihosi.planner.noshow.judgement;

import org.jspecify.annotations.NullMarked;
