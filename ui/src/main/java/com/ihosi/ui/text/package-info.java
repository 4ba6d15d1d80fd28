/** The words of the console in the languages it speaks. */
@NullMarked
package com.ihosi.ui.text;

import org.jspecify.annotations.NullMarked;
