/** What an older default Java understands: finds a newer one and hands over to it. */
@NullMarked
package com.ihosi.ui.launch;

import org.jspecify.annotations.NullMarked;
