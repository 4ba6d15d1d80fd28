/** Model cards, risks and past visits as they are kept. */
@NullMarked
package com.ihosi.planner.noshow.card;

import org.jspecify.annotations.NullMarked;
