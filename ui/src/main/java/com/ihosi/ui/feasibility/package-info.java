/** What no roster can do, in words. */
@NullMarked
package com.ihosi.ui.feasibility;

import org.jspecify.annotations.NullMarked;
