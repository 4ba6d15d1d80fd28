/** The command line. */
@NullMarked
package com.ihosi.ui.cli;

import org.jspecify.annotations.NullMarked;
