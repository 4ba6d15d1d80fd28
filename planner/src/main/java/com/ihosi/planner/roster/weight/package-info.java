/** What rules weigh at a facility: read, and changed by who may plan there. */
@NullMarked
package com.ihosi.planner.roster.weight;

import org.jspecify.annotations.NullMarked;
