/** The jobs of the night, as a facility sees them. */
@NullMarked
package com.ihosi.ui.job;

import org.jspecify.annotations.NullMarked;
