/** Who may come in: authentication, sessions, and what a request needs before a view is shown. */
@NullMarked
package com.ihosi.ui.security;

import org.jspecify.annotations.NullMarked;
