/** The page that the link of an offer leads to. */
@NullMarked
package com.ihosi.ui.offer;

import org.jspecify.annotations.NullMarked;
