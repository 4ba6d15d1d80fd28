/** Logging in and out, and the way from the main address to one's own facility. */
@NullMarked
package com.ihosi.ui.login;

import org.jspecify.annotations.NullMarked;
