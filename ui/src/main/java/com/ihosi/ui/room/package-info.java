/** Rooms and equipment, and how rooms are used on a day. */
@NullMarked
package com.ihosi.ui.room;

import org.jspecify.annotations.NullMarked;
