/** Planning anew what was published, with little disturbance, and whom to tell. */
@NullMarked
package com.ihosi.ui.replan;

import org.jspecify.annotations.NullMarked;
