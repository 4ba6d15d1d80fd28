/** Where one is logged in, and one's own password. */
@NullMarked
package com.ihosi.ui.session;

import org.jspecify.annotations.NullMarked;
