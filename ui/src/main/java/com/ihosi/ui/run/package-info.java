/** The solve runs of a facility, as a list. */
@NullMarked
package com.ihosi.ui.run;

import org.jspecify.annotations.NullMarked;
