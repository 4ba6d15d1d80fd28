/** One's personal tokens: made, looked at and revoked. */
@NullMarked
package com.ihosi.ui.token;

import org.jspecify.annotations.NullMarked;
