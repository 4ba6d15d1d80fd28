/** Duties that doctors offer each other, judged by the audit and approved by who plans. */
@NullMarked
package com.ihosi.planner.swap;

import org.jspecify.annotations.NullMarked;
