/** The made-up hospital group that an empty installation begins with. */
@NullMarked
package com.ihosi.ui.demo;

import org.jspecify.annotations.NullMarked;
