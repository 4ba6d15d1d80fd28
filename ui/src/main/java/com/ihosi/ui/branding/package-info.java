/** How a facility looks and where it is found: changed by who manages it, seen by everybody who comes to its address. */
@NullMarked
package com.ihosi.ui.branding;

import org.jspecify.annotations.NullMarked;
