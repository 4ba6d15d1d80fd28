/** Rosters on paper and as files: the printable week, the sheet, the picture of the coverage. */
@NullMarked
package com.ihosi.ui.print;

import org.jspecify.annotations.NullMarked;
