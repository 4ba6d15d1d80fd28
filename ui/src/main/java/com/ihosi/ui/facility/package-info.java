/** From the address in the browser to the facility it belongs to, and the pages shown where there is none. */
@NullMarked
package com.ihosi.ui.facility;

import org.jspecify.annotations.NullMarked;
