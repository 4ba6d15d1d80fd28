/** The screen of appointments that no longer fit, and of moving many of them at once. */
@NullMarked
package com.ihosi.ui.conflict;

import org.jspecify.annotations.NullMarked;
