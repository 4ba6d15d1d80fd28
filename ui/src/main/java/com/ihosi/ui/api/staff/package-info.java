/** Doctors over all of their facilities: where they are employed, and what they do there. */
@NullMarked
package com.ihosi.ui.api.staff;

import org.jspecify.annotations.NullMarked;
