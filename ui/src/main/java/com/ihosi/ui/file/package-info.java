/** Files that a browser keeps. */
@NullMarked
package com.ihosi.ui.file;

import org.jspecify.annotations.NullMarked;
