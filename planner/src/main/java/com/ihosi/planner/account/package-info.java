/** Who may log in, where they belong and what they may do there. */
@NullMarked
package com.ihosi.planner.account;

import org.jspecify.annotations.NullMarked;
