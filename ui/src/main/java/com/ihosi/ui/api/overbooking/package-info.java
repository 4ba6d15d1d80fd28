/** The API's part about overbooking: bodies and answers in the words of who asks. */
@NullMarked
package com.ihosi.ui.api.overbooking;

import org.jspecify.annotations.NullMarked;
