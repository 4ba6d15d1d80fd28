/** What is predicted of no-shows: the model card, and risks in words. */
@NullMarked
package com.ihosi.ui.noshow;

import org.jspecify.annotations.NullMarked;
