/** The roster model, the arithmetic of its rules and the audit: plain Java without solver, SQL or clock. */
@NullMarked
package com.ihosi.planner.roster;

import org.jspecify.annotations.NullMarked;
