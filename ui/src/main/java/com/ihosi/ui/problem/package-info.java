/** How the API says what went wrong: problems after RFC 9457, each of a type that stays. */
@NullMarked
package com.ihosi.ui.problem;

import org.jspecify.annotations.NullMarked;
