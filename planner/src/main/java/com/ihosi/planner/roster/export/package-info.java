/** Pure: rosters in forms that leave the product. */
@NullMarked
package com.ihosi.planner.roster.export;

import org.jspecify.annotations.NullMarked;
