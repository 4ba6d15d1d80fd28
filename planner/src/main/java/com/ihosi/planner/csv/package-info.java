/** Files for spreadsheets. */
@NullMarked
package com.ihosi.planner.csv;

import org.jspecify.annotations.NullMarked;
