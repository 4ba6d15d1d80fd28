/** What was counted of a facility, and of all facilities side by side: figures, pictures, comparisons and files. */
@NullMarked
package com.ihosi.ui.figure;

import org.jspecify.annotations.NullMarked;
