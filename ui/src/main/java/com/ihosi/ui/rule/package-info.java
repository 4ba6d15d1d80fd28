/** Rules about appointments: written, tried on what has been, switched on and off, and followed. */
@NullMarked
package com.ihosi.ui.rule;

import org.jspecify.annotations.NullMarked;
