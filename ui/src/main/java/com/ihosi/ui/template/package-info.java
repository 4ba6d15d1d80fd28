/** Templates are kept, applied to weeks after a look at what that would do, and taken back. */
@NullMarked
package com.ihosi.ui.template;

import org.jspecify.annotations.NullMarked;
