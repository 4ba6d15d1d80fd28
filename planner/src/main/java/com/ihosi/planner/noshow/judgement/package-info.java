/** How good predicted risks were, once the outcomes are known: figures, their change over time, and whom they hurt; pure. */
@NullMarked
package com.ihosi.planner.noshow.judgement;

import org.jspecify.annotations.NullMarked;
