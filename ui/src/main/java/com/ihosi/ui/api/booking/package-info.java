/** Times that can be booked, holds and appointments as programs ask for them. */
@NullMarked
package com.ihosi.ui.api.booking;

import org.jspecify.annotations.NullMarked;
